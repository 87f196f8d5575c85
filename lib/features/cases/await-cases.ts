import type { Db } from "@/lib/db/client";
import type { Pick } from "@/lib/validation/pick";

/**
 * Waits until nobody is changing the visibility of the cases a record is linked to or is to be. To be
 * called before its own row is written: whoever restricts a case holds the case first and its records
 * then, and the other way round the two would wait for each other.
 */
export async function awaitCases(
  tx: Db,
  linked: readonly string[],
  wanted: readonly { case: Pick }[],
): Promise<void> {
  const ids = [...linked, ...wanted.flatMap((row) => row.case.id ?? [])];
  await tx.$queryRaw`SELECT cases_settled(${ids}::uuid[])::text`;
}
