import type { Db } from "@/lib/db/client";
import { type CaseClosure, type CaseStatusChange, Prisma } from "@/lib/db/generated/client";

/**
 * The status that closing a case wrote along with the closure; null when it was changed or removed
 * since. It says the same as the closure, and changes only with it.
 */
export function closingStatus(
  db: Db,
  { id, caseId, outcome, endedOnEdtf }: CaseClosure,
): Promise<CaseStatusChange | null> {
  return db.caseStatusChange.findFirst({
    where: {
      ...{ caseId, status: outcome, alleged: false, sinceEdtf: endedOnEdtf },
      ...{ id: { gt: id }, fact: { deletedAt: null } },
    },
    orderBy: { id: "asc" },
  });
}

/** The same for the closure that stands, if there is one. */
export async function standingClosingStatus(
  db: Db,
  caseId: string,
): Promise<CaseStatusChange | null> {
  const closure = await db.caseClosure.findFirst({ where: { caseId, reopenedAt: null } });
  return closure && closingStatus(db, closure);
}

/** The id of the same, for hand-written SQL. */
export function standingClosingStatusSql(caseId: string): Prisma.Sql {
  return Prisma.sql`SELECT t."id" FROM "CaseClosure" k
    JOIN "CaseStatusChange" t ON t."caseId" = k."caseId" AND t."status" = k."outcome" AND NOT t."alleged"
      AND t."sinceEdtf" IS NOT DISTINCT FROM k."endedOnEdtf" AND t."id" > k."id"
    JOIN "CaseFact" x ON x."id" = t."id" AND x."deletedAt" IS NULL
    WHERE k."caseId" = ${caseId}::uuid AND k."reopenedAt" IS NULL ORDER BY t."id" LIMIT 1`;
}
