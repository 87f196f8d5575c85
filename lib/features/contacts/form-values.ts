import { readDate } from "@/lib/dates/columns";
import { toDateParts } from "@/lib/dates/date-parts";
import { clockTime } from "@/lib/dates/local-time";
import { caseLabel } from "@/lib/features/cases/rules/case-label";
import type { ContactForEdit } from "@/lib/features/contacts/contact-for-edit";
import { toCitationRows } from "@/lib/features/sources/form-values";
import type { FormValues } from "@/lib/forms/form-state";

/** How a new contact's form begins. */
export const NEW_CONTACT_VALUES: FormValues = {
  countQualifier: "exactly",
  count: "1",
  confidentiality: "internal",
};

const pickOf = (id: string | null, label: string | undefined) => ({
  id: id ?? "",
  label: label ?? "",
});

function toParticipantForm(row: ContactForEdit["participants"][number]): FormValues {
  const office = [row.position?.title, row.position?.organisation?.name].filter(Boolean).join(", ");
  return {
    person: { ...pickOf(row.personId, row.person?.fullName), description: office },
    organisation: pickOf(row.organisationId, row.organisation?.name),
    part: row.part,
    positionId: row.positionId ?? "",
  };
}

/** A stored contact as the values of its edit form. */
export function toContactForm(contact: ContactForEdit): FormValues {
  const { happenedAt, timeZone } = contact;
  return {
    id: contact.id,
    version: String(contact.version),
    medium: contact.medium,
    made: contact.made,
    happenedOn: toDateParts(readDate("happenedOn", contact)),
    localTime: happenedAt && timeZone ? clockTime(happenedAt, timeZone) : "",
    timeZone: timeZone ?? "",
    countQualifier: contact.countQualifier,
    count: String(contact.count),
    durationMinutes: contact.durationMinutes === null ? "" : String(contact.durationMinutes),
    place: contact.place ?? "",
    participants: contact.participants.map(toParticipantForm),
    onBehalfOf: contact.onBehalfOf ?? "",
    topics: contact.topics ?? "",
    asked: contact.asked ?? "",
    answered: contact.answered ?? "",
    outcome: contact.outcome ?? "",
    nextStep: contact.nextStep ?? "",
    confidentiality: contact.confidentiality,
    cases: contact.cases.map(({ caseId, caseRecord }) => ({
      case: pickOf(caseId, caseLabel(caseRecord.person.fullName, caseRecord.reference)),
    })),
    citations: toCitationRows(contact.citations),
    internalNotes: contact.internalNotes,
  };
}
