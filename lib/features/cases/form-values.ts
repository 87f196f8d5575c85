import { readDate } from "@/lib/dates/columns";
import { toDateParts } from "@/lib/dates/date-parts";
import type { CaseForEdit } from "@/lib/features/cases/case-for-edit";
import { toCitationRows } from "@/lib/features/sources/form-values";
import type { FormValues } from "@/lib/forms/form-state";

/** A stored case as the values of its edit form. */
export function toCaseForm(caseRecord: CaseForEdit): FormValues {
  const { holderOrganisation } = caseRecord;
  return {
    id: caseRecord.id,
    version: String(caseRecord.version),
    person: { id: caseRecord.personId, label: caseRecord.person.fullName },
    holderKind: caseRecord.holderKind,
    holderOrganisation: {
      id: caseRecord.holderOrganisationId ?? "",
      label: holderOrganisation?.name ?? "",
    },
    holderCountry: caseRecord.holderCountry,
    detainedOn: toDateParts(readDate("detainedOn", caseRecord)),
    summary: caseRecord.summary,
    internalNotes: caseRecord.internalNotes,
    priority: caseRecord.priority,
    visibility: caseRecord.visibility,
    leadId: caseRecord.leadId ?? "",
    silenceThresholdDays: String(caseRecord.silenceThresholdDays ?? ""),
    citations: toCitationRows(caseRecord.citations),
  };
}
