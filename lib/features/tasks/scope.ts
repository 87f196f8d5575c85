import type { Actor } from "@/lib/auth/actor";
import type { Db } from "@/lib/db/client";
import type { Prisma } from "@/lib/db/generated/client";
import { NotFoundError } from "@/lib/errors";
import { visibleCases } from "@/lib/features/cases/scope";
import { visibleContacts } from "@/lib/features/contacts/scope";
import { visibleStatements } from "@/lib/features/statements/scope";

/**
 * Tasks all of whose links the actor may see. Stricter than for shared records: the title of a
 * task for a restricted case would give the case away.
 */
export function visibleTasks(actor: Actor): Prisma.TaskWhereInput {
  return {
    AND: [
      { OR: [{ caseId: null }, { caseRecord: visibleCases(actor) }] },
      { OR: [{ statementId: null }, { statement: visibleStatements(actor) }] },
      { OR: [{ contactId: null }, { contact: visibleContacts(actor) }] },
    ],
  };
}

/**
 * A task that the actor may see, trashed or not.
 * @throws NotFoundError when absent or hidden
 */
export async function requireVisibleTask(tx: Db, actor: Actor, taskId: string) {
  const task = await tx.task.findFirst({ where: { AND: [{ id: taskId }, visibleTasks(actor)] } });
  if (!task) throw new NotFoundError("This task does not exist, or is not visible to you.");
  return task;
}
