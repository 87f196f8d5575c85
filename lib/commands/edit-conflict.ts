import { now } from "@/lib/clock";
import type { Db } from "@/lib/db/client";
import { ConflictError } from "@/lib/errors";

/** What changes a record’s own fields; an export or a fact of a case is on record too, and does not. */
const CHANGES = [
  ".added",
  ".edited",
  ".trashed",
  ".restored",
  ".completed",
  ".reopened",
  ".merged",
  ".merge-undone",
  "-citation",
  "-detention-date",
];

type Stored = { id: string; version: number };

/**
 * The refusal a second editor gets: what stands now, as the values of the edit form, and who put it there.
 * @param values the stored record as values of its edit form
 * @param labels form field → the words beside it, for the fields to compare
 */
export async function conflictWith(
  tx: Db,
  stored: Stored,
  values: Record<string, unknown>,
  labels: Record<string, string>,
): Promise<ConflictError> {
  const latest = await tx.auditEvent.findFirst({
    where: {
      subjectId: stored.id,
      OR: [{ subjectType: "fact" }, ...CHANGES.map((end) => ({ action: { endsWith: end } }))],
    },
    orderBy: { seq: "desc" },
  });
  return new ConflictError(
    "Somebody else changed this record while you were editing it. Nothing of yours was saved yet.",
    {
      version: stored.version,
      changedBy: latest?.actorName ?? "Someone",
      changedAt: (latest?.at ?? now()).toISOString(),
      values,
      labels,
    },
  );
}
