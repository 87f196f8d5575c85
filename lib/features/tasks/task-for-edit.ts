import type { Actor } from "@/lib/auth/actor";
import type { Db } from "@/lib/db/client";
import type { Prisma } from "@/lib/db/generated/client";
import { NotFoundError } from "@/lib/errors";
import { visibleTasks } from "@/lib/features/tasks/scope";

const include = {
  owner: { select: { id: true, name: true } },
  caseRecord: { select: { reference: true, person: { select: { fullName: true } } } },
} satisfies Prisma.TaskInclude;

export type TaskForEdit = Prisma.TaskGetPayload<{ include: typeof include }>;

/**
 * A follow-up as stored, with the names of its owner and case: what an edit form begins with.
 * @throws NotFoundError when absent or hidden
 */
export async function taskForEdit(db: Db, actor: Actor, id: string): Promise<TaskForEdit> {
  const task = await db.task.findFirst({ where: { AND: [{ id }, visibleTasks(actor)] }, include });
  if (!task) throw new NotFoundError("This task does not exist, or is not visible to you.");
  return task;
}

/**
 * A follow-up as its history keeps it, without its sort key. Owner and case are kept by their ids: who
 * may see the task now need not know of a case it once belonged to.
 */
export function taskSnapshot(task: TaskForEdit): Record<string, unknown> {
  const { title, details, dueOn, caseId, statementId, contactId, completedAt, deletedAt } = task;
  return {
    title,
    details,
    dueOn,
    ownerId: task.ownerId,
    caseId,
    statementId,
    contactId,
    completedAt,
    deletedAt,
  };
}
