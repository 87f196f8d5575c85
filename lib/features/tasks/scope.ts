import type { Actor } from "@/lib/auth/actor";
import type { Db } from "@/lib/db/client";
import { Prisma } from "@/lib/db/generated/client";
import { NotFoundError } from "@/lib/errors";
import { visibleCases, visibleCasesSql } from "@/lib/features/cases/scope";
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

/** A link to something that concerns no case, or one the actor may see: as for statements and contacts. */
function visibleLink(actor: Actor, link: Prisma.Sql, cases: Prisma.Sql): Prisma.Sql {
  return Prisma.sql`(${link} IS NULL OR NOT EXISTS (SELECT FROM ${cases} = ${link})
    OR EXISTS (SELECT FROM "Case" r WHERE ${visibleCasesSql(actor, Prisma.sql`r`)}
      AND EXISTS (SELECT FROM ${cases} = ${link} AND v."caseId" = r."id")))`;
}

/** `visibleTasks` for hand-written SQL; `alias` names the "Task" row. Tested to agree. */
export function visibleTasksSql(actor: Actor, alias: Prisma.Sql): Prisma.Sql {
  const ofStatement = Prisma.sql`"StatementCase" v WHERE v."statementId"`;
  const ofContact = Prisma.sql`"ContactCase" v WHERE v."contactId"`;
  return Prisma.sql`((${alias}."caseId" IS NULL OR EXISTS (SELECT FROM "Case" r
      WHERE r."id" = ${alias}."caseId" AND ${visibleCasesSql(actor, Prisma.sql`r`)}))
    AND ${visibleLink(actor, Prisma.sql`${alias}."statementId"`, ofStatement)}
    AND ${visibleLink(actor, Prisma.sql`${alias}."contactId"`, ofContact)})`;
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
