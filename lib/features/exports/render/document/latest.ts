import type { RecordDate } from "@/lib/features/exports/types";

/**
 * The last `count` dated records of a stream that runs from oldest to newest, newest first; undated
 * ones only where too few are dated. Keeps no more than `count` of each in memory.
 */
export async function latest<Dated extends { date: RecordDate }>(
  records: AsyncIterable<Dated>,
  count: number,
): Promise<Dated[]> {
  const dated: Dated[] = [];
  const undated: Dated[] = [];
  for await (const record of records) {
    const kept = record.date.edtf === null ? undated : dated;
    kept.push(record);
    if (kept.length > count) kept.shift();
  }
  return [...dated.reverse(), ...undated.reverse()].slice(0, count);
}
