import { columnToDay, dateColumns, dayToColumn, readDate } from "@/lib/dates/columns";
import type { Actor } from "@/lib/auth/actor";
import type { Db } from "@/lib/db/client";
import type { CaseConsent } from "@/lib/db/generated/client";
import { NotFoundError } from "@/lib/errors";
import { requireVisibleCase } from "@/lib/features/cases/scope";
import { consentState } from "@/lib/features/consents/rules";
import type { ConsentFields } from "@/lib/features/consents/schema";
import type { ConsentView } from "@/lib/features/consents/types";

const dayOf = (column: Date | null) => column && columnToDay(column);

/** The columns of what a form of a consent says. */
export function consentColumns({ givenOn, until, ...rest }: ConsentFields) {
  return { ...rest, ...dateColumns("givenOn", givenOn), until: until ? dayToColumn(until) : null };
}

/** A stored consent, judged for a day (YYYY-MM-DD). */
export function toConsentView(row: CaseConsent, day: string): ConsentView {
  const { id, caseId, givenBy, onBehalfOf, categories, audiences, howGiven, whereKept } = row;
  const term = {
    givenOn: readDate("givenOn", row),
    until: dayOf(row.until),
    withdrawnOn: dayOf(row.withdrawnOn),
  };
  return {
    ...{ id, caseId, givenBy, onBehalfOf, categories, audiences, howGiven, whereKept, ...term },
    withdrawnReason: row.withdrawnReason,
    state: consentState(term, day),
  };
}

/** A consent as the audit trail keeps it. */
export function consentSnapshot(row: CaseConsent): Record<string, unknown> {
  const { givenBy, onBehalfOf, categories, audiences, howGiven, whereKept } = row;
  const { givenOnEdtf, givenOnAsStated, givenOnInferred } = row;
  return {
    ...{ givenBy, onBehalfOf, givenOnEdtf, givenOnAsStated, givenOnInferred },
    ...{ categories, audiences, untilOn: dayOf(row.until), howGiven, whereKept },
    withdrawnOn: dayOf(row.withdrawnOn),
    withdrawnReason: row.withdrawnReason,
  };
}

/** The audit entry of a consent. */
export const consentAudit = ({ id, caseId }: { id: string; caseId: string }) => ({
  subjectType: "consent",
  subjectId: id,
  caseIds: [caseId],
});

/**
 * A consent of a case that the actor may see.
 * @throws NotFoundError when either is absent, hidden or the case is in the trash
 */
export async function requireConsent(
  db: Db,
  actor: Actor,
  { caseId, id }: { caseId: string; id: string },
): Promise<CaseConsent> {
  await requireVisibleCase(db, actor, caseId);
  const row = await db.caseConsent.findFirst({ where: { id, caseId } });
  if (!row) throw new NotFoundError("This consent does not exist, or is not visible to you.");
  return row;
}
