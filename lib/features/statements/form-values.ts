import { readDate } from "@/lib/dates/columns";
import { toDateParts } from "@/lib/dates/date-parts";
import { caseLabel } from "@/lib/features/cases/rules/case-label";
import { toCitationRows } from "@/lib/features/sources/form-values";
import type { StatementForEdit } from "@/lib/features/statements/statement-for-edit";
import type { FormValues } from "@/lib/forms/form-state";

const pickOf = (id: string | null, label: string | undefined) => ({
  id: id ?? "",
  label: label ?? "",
});

/** A stored statement as the values of its edit form. */
export function toStatementForm(statement: StatementForEdit): FormValues {
  return {
    id: statement.id,
    version: String(statement.version),
    speakerKind: statement.speakerKind,
    speaker: pickOf(statement.speakerId, statement.speaker?.fullName),
    speakerPositionId: statement.speakerPositionId ?? "",
    speakerOrganisation: pickOf(
      statement.speakerOrganisationId,
      statement.speakerOrganisation?.name,
    ),
    unnamedRole: statement.unnamedRole ?? "",
    relayedPerson: pickOf(statement.relayedPersonId, statement.relayedPerson?.fullName),
    saidOn: toDateParts(readDate("saidOn", statement)),
    channel: statement.channel,
    venue: statement.venue ?? "",
    wording: statement.wording,
    text: statement.text,
    language: statement.language,
    translation: statement.translation ?? "",
    kinds: statement.kinds,
    holderPosition: statement.holderPosition ?? "",
    cases: statement.cases.map(({ caseId, mention, caseRecord }) => ({
      case: pickOf(caseId, caseLabel(caseRecord.person.fullName, caseRecord.reference)),
      mention,
    })),
    citations: toCitationRows(statement.citations),
    internalNotes: statement.internalNotes,
  };
}
