import { inline, joined, optionalInline, words } from "@/lib/features/exports/line";
import type { Detail, Entry } from "@/lib/features/exports/render/document/blocks";
import { detail } from "@/lib/features/exports/render/document/contact-block";
import { officeParts } from "@/lib/features/exports/render/document/speaker-line";
import type {
  OfficePeriod,
  OrganisationRecord,
  PersonRecord,
  Span,
  TaskRecord,
} from "@/lib/features/exports/types";

function period(office: OfficePeriod): Span | null {
  const from = office.from.edtf === null ? null : `from ${office.from.words}`;
  const to = office.to.edtf === null ? null : `until ${office.to.words}`;
  const both = [from, to].filter((part) => part !== null).join(" ");
  return both === "" ? null : words(both);
}

function officeDetails(person: PersonRecord): Detail[] {
  return person.offices.flatMap((office) =>
    detail(null, joined([...officeParts(office), period(office)])),
  );
}

/** A person involved, with the offices held. */
export function personBlock(person: PersonRecord): Entry {
  return {
    kind: "entry",
    mark: null,
    title: joined([
      inline(person.name.text, person.name.language),
      person.nativeName && inline(person.nativeName.text, person.nativeName.language),
    ]),
    details: [
      ...officeDetails(person),
      ...detail("Also known as", joined(person.aliases.map((alias) => inline(alias)))),
      ...detail("Nationality", joined(person.nationalities.map((country) => inline(country)))),
      ...detail("Born", person.born.edtf === null ? [] : [words(person.born.words)]),
    ],
    notes: [],
  };
}

/** An organisation involved. */
export function organisationBlock(organisation: OrganisationRecord): Entry {
  return {
    kind: "entry",
    mark: null,
    title: [inline(organisation.name.text, organisation.name.language)],
    details: detail(
      null,
      joined([words(organisation.kind.label), optionalInline(organisation.country)]),
    ),
    notes: [],
  };
}

/** A follow-up task with its owner and due day. */
export function taskBlock(task: TaskRecord): Entry {
  return {
    kind: "entry",
    mark: task.due.edtf === null ? null : task.due.words,
    title: [inline(task.title || "Untitled")],
    details: detail(null, joined([words(task.done ? "Done" : "Open"), optionalInline(task.owner)])),
    notes: [],
  };
}
