import type { Actor } from "@/lib/auth/actor";
import type { Db } from "@/lib/db/client";
import { Prisma } from "@/lib/db/generated/client";
import { NotFoundError } from "@/lib/errors";
import { visibleRestrictedCases, visibleRestrictedCasesSql } from "@/lib/features/cases/scope";

/**
 * Statements that concern no case, or at least one case the actor may see. Those that concern an open
 * case or none say so themselves (`restricted`), so that only the others' links are looked through.
 */
export function visibleStatements(actor: Actor): Prisma.StatementWhereInput {
  return {
    OR: [{ restricted: false }, { cases: { some: { caseRecord: visibleRestrictedCases(actor) } } }],
  };
}

/** `visibleStatements` for hand-written SQL; `alias` names the "Statement" row. Tested to agree. */
export function visibleStatementsSql(actor: Actor, alias = Prisma.sql`s`): Prisma.Sql {
  return Prisma.sql`(NOT ${alias}."restricted"
    OR EXISTS (SELECT FROM "StatementCase" v JOIN "Case" w ON w."id" = v."caseId"
               WHERE v."statementId" = ${alias}."id" AND ${visibleRestrictedCasesSql(actor, Prisma.sql`w`)}))`;
}

/**
 * A statement that the actor may see, trashed or not.
 * @throws NotFoundError when it is absent or hidden
 */
export async function requireVisibleStatement(tx: Db, actor: Actor, statementId: string) {
  const statement = await tx.statement.findFirst({
    where: { AND: [{ id: statementId }, visibleStatements(actor)] },
    include: { cases: true, citations: true },
  });
  if (!statement)
    throw new NotFoundError("This statement does not exist, or is not visible to you.");
  return statement;
}
