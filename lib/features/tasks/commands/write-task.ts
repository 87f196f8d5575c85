import type { Actor } from "@/lib/auth/actor";
import { dayToColumn } from "@/lib/dates/columns";
import type { Db } from "@/lib/db/client";
import { InvalidInputError } from "@/lib/errors";
import { resolveCase } from "@/lib/features/cases/resolve-cases";
import { isEmptyPick, type Pick } from "@/lib/validation/pick";

type TaskFields = {
  title: string;
  details: string;
  dueOn: string | null;
  ownerId: string | null;
  case: Pick;
};

/** What stands now: a case in the trash or an owner who has left may stay, but not be chosen anew. */
type Stored = { caseId: string | null; ownerId: string | null };

const NOTHING_STORED: Stored = { caseId: null, ownerId: null };

/**
 * The columns of a task that a form sets, with its case found.
 * @throws InvalidInputError naming the field when the case or the owner cannot be found
 */
export async function taskColumns(
  tx: Db,
  actor: Actor,
  { title, details, dueOn, ownerId, case: pick }: TaskFields,
  stored: Stored = NOTHING_STORED,
) {
  if (ownerId && ownerId !== stored.ownerId) await requireOwner(tx, ownerId);
  const keepsCase = pick.id !== null && pick.id === stored.caseId;
  return {
    ...{ title, details, ownerId },
    dueOn: dueOn ? dayToColumn(dueOn) : null,
    caseId: keepsCase || isEmptyPick(pick) ? pick.id : await resolveCase(tx, actor, pick, "case"),
  };
}

async function requireOwner(tx: Db, ownerId: string): Promise<void> {
  const owner = await tx.user.findFirst({
    where: { id: ownerId, disabledAt: null },
    select: { id: true },
  });
  if (!owner) throw new InvalidInputError({ ownerId: ["Choose an owner from the list"] });
}

/** The start of a task's audit entry. `caseIds` are those it belonged to before or after. */
export function taskSubject(taskId: string, caseIds: (string | null)[]) {
  return { subjectType: "task", subjectId: taskId, caseIds: caseIds.filter((id) => id !== null) };
}
