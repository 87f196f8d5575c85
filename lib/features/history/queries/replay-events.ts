import type { Db } from "@/lib/db/client";
import type { ReplayEvent } from "@/lib/features/history/rules/replay";
import type { StoredChanges } from "@/lib/features/history/types";

/** The audit rows of records, oldest first, by the record’s id. One query. */
export async function eventsOf(
  db: Db,
  ids: readonly string[],
): Promise<ReadonlyMap<string, ReplayEvent[]>> {
  const rows = await db.auditEvent.findMany({
    where: { subjectId: { in: [...ids] } },
    orderBy: { seq: "asc" },
    omit: { hash: true, previousHash: true, caseIds: true, actorId: true },
  });
  const found = new Map<string, ReplayEvent[]>();
  for (const row of rows) {
    const event = { ...row, changes: row.changes as StoredChanges };
    const known = found.get(row.subjectId);
    if (known) known.push(event);
    else found.set(row.subjectId, [event]);
  }
  return found;
}
