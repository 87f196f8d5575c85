import { readDate } from "@/lib/dates/columns";
import type { PartialDate } from "@/lib/dates/partial-date";
import type { Db } from "@/lib/db/client";

/** The dates of the turns of a promise that were not taken back. */
export async function turnDates(tx: Db, commitmentId: string): Promise<PartialDate[]> {
  // Locked, so that no dated turn is recorded meanwhile.
  await tx.$queryRaw`SELECT FROM "Commitment" WHERE "id" = ${commitmentId}::uuid FOR UPDATE`;
  const turns = await tx.commitmentStatusChange.findMany({
    where: { commitmentId, deletedAt: null },
  });
  return turns.map((turn) => readDate("since", turn));
}
