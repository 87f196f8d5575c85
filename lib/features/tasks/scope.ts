import type { Actor } from "@/lib/auth/actor";
import type { Db } from "@/lib/db/client";
import { Prisma } from "@/lib/db/generated/client";
import { NotFoundError } from "@/lib/errors";
import { visibleCases, visibleCasesSql } from "@/lib/features/cases/scope";
import { visibleContacts, visibleContactsSql } from "@/lib/features/contacts/scope";
import { visibleStatements, visibleStatementsSql } from "@/lib/features/statements/scope";

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

/** `visibleTasks` for hand-written SQL; `alias` names the "Task" row. Tested to agree. */
export function visibleTasksSql(actor: Actor, alias: Prisma.Sql): Prisma.Sql {
  return Prisma.sql`((${alias}."caseId" IS NULL OR EXISTS (SELECT FROM "Case" r
      WHERE r."id" = ${alias}."caseId" AND ${visibleCasesSql(actor, Prisma.sql`r`)}))
    AND (${alias}."statementId" IS NULL OR EXISTS (SELECT FROM "Statement" r
      WHERE r."id" = ${alias}."statementId" AND ${visibleStatementsSql(actor, Prisma.sql`r`)}))
    AND (${alias}."contactId" IS NULL OR EXISTS (SELECT FROM "Contact" r
      WHERE r."id" = ${alias}."contactId" AND ${visibleContactsSql(actor, Prisma.sql`r`)})))`;
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
