import type { Actor } from "@/lib/auth/actor";
import type { Prisma } from "@/lib/db/generated/client";
import type { CountQualifier } from "@/lib/db/generated/enums";
import {
  CONTACT_MEDIUM_LABELS,
  CONTACT_OUTCOME_LABELS,
  CONTACT_PART_LABELS,
} from "@/lib/features/contacts/labels";
import { contactViewInclude, toContactView } from "@/lib/features/contacts/mappers";
import { durationWords } from "@/lib/features/contacts/rules";
import type { ParticipantView } from "@/lib/features/contacts/types";
import { citationsOf, citedCapture, officeHeld } from "@/lib/features/exports/queries/citations";
import { familyHeldBack, staysBack } from "@/lib/features/exports/queries/gated-reads";
import {
  after,
  among,
  contactsInRange,
  inBatches,
  notesFor,
  OLDEST_FIRST,
  type Reading,
  type SourceNumbers,
} from "@/lib/features/exports/queries/reading";
import { recordDate } from "@/lib/features/exports/record-date";
import type {
  ContactCount,
  ContactRecord,
  Participant,
  Speaker,
} from "@/lib/features/exports/types";
import { citationOrder } from "@/lib/features/sources/mappers";

const QUALIFIERS: Record<CountQualifier, ContactCount["qualifier"]> = {
  exactly: "exactly",
  at_least: "at least",
  more_than: "more than",
  about: "about",
};

const CITATIONS = {
  orderBy: citationOrder,
  include: { source: true, ...citedCapture },
} satisfies Prisma.Contact$citationsArgs;

const includeFor = (actor: Actor) =>
  ({ ...contactViewInclude(actor), citations: CITATIONS }) satisfies Prisma.ContactInclude;

/** Stands where somebody of the family is not to be named. */
const OF_THE_FAMILY: Speaker = {
  ...{ personId: null, organisationId: null, positionId: null, name: null, office: null },
  unnamedRole: "a member of the family",
};

type StoredContact = Prisma.ContactGetPayload<{ include: ReturnType<typeof includeFor> }>;

/** The case's contacts within the range, oldest first, undated last. */
export async function* streamContacts(
  reading: Reading,
  numbers: SourceNumbers,
): AsyncGenerator<ContactRecord> {
  const include = includeFor(reading.actor);
  const family = await familyHeldBack(reading);
  const load = (last: StoredContact | null) =>
    reading.db.contact.findMany({
      where: { AND: [contactsInRange(reading), among(reading), after(last)] },
      ...OLDEST_FIRST,
      include,
    });
  for await (const row of inBatches(load)) yield toRecord(row, { ...reading, family }, numbers);
}

/** The last of them, oldest first; undated ones, which come before, only where too few are dated. */
export async function latestContacts(
  reading: Reading,
  numbers: SourceNumbers,
  count: number,
): Promise<ContactRecord[]> {
  const rows = await reading.db.contact.findMany({
    where: { AND: [contactsInRange(reading), among(reading)] },
    orderBy: [{ newestFirst: "asc" }, { id: "desc" }],
    take: count,
    include: includeFor(reading.actor),
  });
  const family = await familyHeldBack(reading);
  return rows.reverse().map((row) => toRecord(row, { ...reading, family }, numbers));
}

/** A reading, with those who are not to be named in it. */
type Guarded = Reading & { family: ReadonlySet<string> };

function toRecord(row: StoredContact, reading: Guarded, numbers: SourceNumbers): ContactRecord {
  const view = toContactView(row);
  const { id, made, asked, answered, nextStep, outcome } = view;
  return {
    ...{ id, made, asked, answered },
    place: staysBack(reading, "custody") ? null : view.place,
    nextStep: notesFor(reading, nextStep ?? ""),
    date: recordDate(view.happenedOn),
    medium: { code: view.medium, label: CONTACT_MEDIUM_LABELS[view.medium] },
    count: { qualifier: QUALIFIERS[view.countQualifier], number: view.count },
    duration: view.durationMinutes === null ? null : durationWords(view.durationMinutes),
    participants: view.participants.map((each) => toParticipant(each, reading)),
    topics: view.topics ? [view.topics] : [],
    outcome: outcome && { code: outcome, label: CONTACT_OUTCOME_LABELS[outcome] },
    internalNotes: notesFor(reading, row.internalNotes),
    citations: citationsOf(row.citations, numbers),
  };
}

function toParticipant(view: ParticipantView, { family }: Guarded): Participant {
  const { person, position, organisation } = view;
  const part = { code: view.part, label: CONTACT_PART_LABELS[view.part] };
  if (person && family.has(person.id)) return { ...OF_THE_FAMILY, part };
  const name = person?.fullName ?? organisation?.name;
  return {
    personId: person?.id ?? null,
    organisationId: organisation?.id ?? null,
    positionId: position?.id ?? null,
    name: name ? { text: name, language: null } : null,
    unnamedRole: null,
    office: officeHeld(position),
    part,
  };
}
