import type { Db } from "@/lib/db/client";
import type { CaseClosure, CaseStatusChange } from "@/lib/db/generated/client";

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
