import type { Db } from "@/lib/db/client";
import type { Citation } from "@/lib/db/generated/client";
import { columnOf, recordOf } from "@/lib/features/sources/queries/cited-record";
import type { Place } from "@/lib/text/quote-selector";

type Cited = Citation & { start: number; end: number };

/** Two citations with one key would say the same of the same record. */
function keyOf(citation: Citation, { start, end }: Place): string {
  return JSON.stringify([recordOf(citation), citation.about, start, end]);
}

/** The keys of what these records cite in the captured text already. */
async function takenKeys(
  db: Db,
  captureId: string,
  citations: readonly Citation[],
): Promise<Set<string>> {
  const claims = citations.flatMap((citation) => {
    const column = columnOf(citation);
    return column ? [{ [column]: citation[column] }] : [];
  });
  const rows = await db.citation.findMany({ where: { captureId, OR: claims } });
  const placed = rows.filter((row): row is Cited => row.start !== null && row.end !== null);
  return new Set(placed.map((row) => keyOf(row, row)));
}

/**
 * Citations with the places they may be tied to, without those at which the same record cites the
 * captured text already; of several that would come to one place, only the first keeps it. One query.
 */
export async function withoutTwins<R extends Citation>(
  db: Db,
  captureId: string,
  found: readonly { row: R; places: Place[] }[],
): Promise<{ row: R; places: Place[] }[]> {
  const taken = await takenKeys(
    db,
    captureId,
    found.map(({ row }) => row),
  );
  return found.flatMap(({ row, places }) => {
    const free = places.filter((place) => !taken.has(keyOf(row, place)));
    const [only, ...others] = free;
    if (only && others.length === 0) taken.add(keyOf(row, only));
    return only ? [{ row, places: free }] : [];
  });
}
