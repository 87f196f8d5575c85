import type { Actor } from "@/lib/auth/actor";
import type { Db } from "@/lib/db/client";
import { Prisma } from "@/lib/db/generated/client";
import { NotFoundError } from "@/lib/errors";
import { visibleCases, visibleCasesSql } from "@/lib/features/cases/scope";

/** Statements that concern no case, or at least one case the actor may see. */
export function visibleStatements(actor: Actor): Prisma.StatementWhereInput {
  return {
    OR: [{ cases: { none: {} } }, { cases: { some: { caseRecord: visibleCases(actor) } } }],
  };
}

/** `visibleStatements` for hand-written SQL; `s` is the "Statement" row. Tested to agree. */
export function visibleStatementsSql(actor: Actor): Prisma.Sql {
  return Prisma.sql`(NOT EXISTS (SELECT FROM "StatementCase" v WHERE v."statementId" = s."id")
    OR EXISTS (SELECT FROM "StatementCase" v JOIN "Case" c ON c."id" = v."caseId"
               WHERE v."statementId" = s."id" AND ${visibleCasesSql(actor, Prisma.sql`c`)}))`;
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
