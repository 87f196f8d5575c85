import { now } from "@/lib/clock";
import type { Db } from "@/lib/db/client";
import type { Prisma } from "@/lib/db/generated/client";
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

/** Entries of the trail that change a record's own fields. */
const changesOf = ({ id }: Stored): Prisma.AuditEventWhereInput => ({
  subjectId: id,
  OR: [{ subjectType: "fact" }, ...CHANGES.map((end) => ({ action: { endsWith: end } }))],
});

/**
 * The refusal a second editor gets: what stands now, as the values of the edit form, and who put it there.
 * @param values the stored record as values of its edit form
 * @param labels form field → the words beside it, for the fields to compare
 * @param changes where the trail tells of its changes, when not under its own id
 */
export async function conflictWith(
  tx: Db,
  stored: Stored,
  values: Record<string, unknown>,
  labels: Record<string, string>,
  changes: Prisma.AuditEventWhereInput = changesOf(stored),
): Promise<ConflictError> {
  const latest = await tx.auditEvent.findFirst({ where: changes, orderBy: { seq: "desc" } });
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
