import { now } from "@/lib/clock";
import type { Db } from "@/lib/db/client";
import { ConflictError } from "@/lib/errors";

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
    // An export is on record too, and changed nothing.
    where: { subjectId: stored.id, NOT: { action: { endsWith: ".exported" } } },
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
