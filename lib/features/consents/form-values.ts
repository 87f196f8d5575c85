import { columnToDay, readDate } from "@/lib/dates/columns";
import { toDateParts } from "@/lib/dates/date-parts";
import type { CaseConsent } from "@/lib/db/generated/client";
import type { FormValues } from "@/lib/forms/form-state";

/** A stored consent as the values of its edit form. */
export function toConsentForm(row: CaseConsent): FormValues {
  return {
    id: row.id,
    caseId: row.caseId,
    version: String(row.version),
    givenBy: row.givenBy,
    onBehalfOf: row.onBehalfOf ?? "",
    givenOn: toDateParts(readDate("givenOn", row)),
    categories: row.categories,
    audiences: row.audiences,
    until: row.until ? columnToDay(row.until) : "",
    howGiven: row.howGiven,
    whereKept: row.whereKept ?? "",
  };
}
