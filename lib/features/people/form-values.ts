import { toDateParts } from "@/lib/dates/date-parts";
import { readDate } from "@/lib/dates/columns";
import type { PersonForEdit } from "@/lib/features/people/person-for-edit";
import type { FormValues } from "@/lib/forms/form-state";

/** A stored person as the values of the edit form. */
export function toPersonForm(person: PersonForEdit): FormValues {
  return {
    id: person.id,
    version: String(person.version),
    fullName: person.fullName,
    aliases: person.aliases.join("\n"),
    nativeName: person.nativeName ?? "",
    nativeNameLanguage: person.nativeNameLanguage ?? "",
    nationalities: person.nationalities.map((country) => ({ country })),
    birth: toDateParts(readDate("birth", person)),
    description: person.description ?? "",
    notes: person.notes ?? "",
    positions: person.positions.map(toPositionForm),
  };
}

function toPositionForm(position: PersonForEdit["positions"][number]): FormValues {
  return {
    id: position.id,
    title: position.title,
    organisation: { id: position.organisationId ?? "", label: position.organisation?.name ?? "" },
    country: position.country ?? "",
    rank: position.rank,
    from: toDateParts(readDate("from", position)),
    to: toDateParts(readDate("to", position)),
  };
}
