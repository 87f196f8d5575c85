import type { Actor } from "@/lib/auth/actor";
import type { Db } from "@/lib/db/client";
import { Prisma } from "@/lib/db/generated/client";
import { NotFoundError } from "@/lib/errors";
import {
  hiddenCases,
  hiddenCasesSql,
  visibleCases,
  visibleCasesSql,
} from "@/lib/features/cases/scope";

/**
 * Statements that concern no case, or at least one case the actor may see: none that is hidden, or
 * one that is not besides. Asked this way only the links to hidden cases are gone through, and not
 * those of every statement there is.
 */
export function visibleStatements(actor: Actor): Prisma.StatementWhereInput {
  const besides = { cases: { some: { caseRecord: visibleCases(actor) } } };
  return {
    OR: [
      { cases: { none: { caseRecord: hiddenCases(actor) } } },
      { cases: { some: { caseRecord: hiddenCases(actor), statement: besides } } },
    ],
  };
}

/** `visibleStatements` for hand-written SQL; `s` is the "Statement" row. Tested to agree. */
export function visibleStatementsSql(actor: Actor): Prisma.Sql {
  const hidden = Prisma.sql`"StatementCase" v JOIN "Case" c ON c."id" = v."caseId" AND ${hiddenCasesSql(actor, Prisma.sql`c`)}`;
  return Prisma.sql`(NOT EXISTS (SELECT FROM ${hidden} WHERE v."statementId" = s."id")
    OR EXISTS (SELECT FROM ${hidden} JOIN "StatementCase" w ON w."statementId" = v."statementId"
                 JOIN "Case" d ON d."id" = w."caseId" AND ${visibleCasesSql(actor, Prisma.sql`d`)}
               WHERE v."statementId" = s."id"))`;
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
