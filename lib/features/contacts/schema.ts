import * as z from "zod";

import { partialDateSchema } from "@/lib/dates/input";
import { cleanEntry } from "@/lib/dates/text-input";
import {
  Confidentiality,
  ContactMade,
  ContactMedium,
  ContactOutcome,
  ContactPart,
  CountQualifier,
} from "@/lib/db/generated/enums";
import { cursorSchema } from "@/lib/db/keyset";
import { readClock } from "@/lib/features/contacts/rules";
import { newPersonSchema } from "@/lib/features/people/schema";
import { citationsSchema, newSourceSchema } from "@/lib/features/sources/schema";
import { newTaskSchema } from "@/lib/features/tasks/schema";
import { isTimeZone } from "@/lib/places/time-zones";
import {
  choice,
  optionalChoice,
  optionalDay,
  optionalId,
  optionalNumber,
  recordVersion,
} from "@/lib/validation/choice";
import { isEmptyPick, pickSchema, rows } from "@/lib/validation/pick";
import { optionalLine, optionalText, plainText } from "@/lib/validation/text";

/** One person or organisation, and their part in it. */
const participantSchema = z
  .object({
    person: pickSchema,
    newPerson: newPersonSchema,
    organisation: pickSchema,
    part: choice(ContactPart, "Choose what part they had").default("took_part"),
    /** Kept while it may have been held that day; else the office is worked out from the dates. */
    positionId: optionalId,
  })
  .superRefine(({ person, newPerson, organisation }, context) => {
    if ((isEmptyPick(person) && !newPerson) || isEmptyPick(organisation)) return;
    const message =
      "Enter a person or an organisation, not both. A person’s organisation comes from their office; give another participant a row of their own.";
    context.addIssue({ code: "custom", path: ["organisation"], message });
  });

type ParticipantRow = z.output<typeof participantSchema>;

const isBlankParticipant = ({ person, newPerson, organisation }: ParticipantRow) =>
  isEmptyPick(person) && !newPerson && isEmptyPick(organisation);

const CLOCK = /^([01]?\d|2[0-3])[:.]?([0-5]\d)$/;

/** A time of day as on a 24-hour clock, or nothing; gives HH:MM. */
const localTime = optionalLine()
  .transform((text) => text && cleanEntry(text))
  .refine((text) => !text || CLOCK.test(text), "Enter the time as on a 24-hour clock: 14:30")
  .transform(
    (text) =>
      text?.replace(CLOCK, (_, h: string, m: string) => `${h.padStart(2, "0")}:${m}`) ?? null,
  );

const timeZone = optionalLine().refine(
  (name) => !name || isTimeZone(name),
  "Choose a time zone from the list",
);

/** Adds the instant that date, time of day and zone make. */
function withInstant<T extends Parameters<typeof readClock>[0]>(
  input: T,
  context: z.RefinementCtx,
) {
  const reading = readClock(input);
  if ("instant" in reading) return { ...input, happenedAt: reading.instant };
  context.addIssue({ code: "custom", path: [reading.field], message: reading.message });
  return z.NEVER;
}

const LONGEST_MINUTES = 60 * 24 * 366;

const contactFields = {
  medium: choice(ContactMedium, "Choose how the contact took place or was tried"),
  made: choice(ContactMade, "Say whether contact was made, not made or refused"),
  happenedOn: partialDateSchema,
  /** What the clock showed, and in which zone, when the source has an exact time. */
  localTime,
  timeZone,
  countQualifier: choice(CountQualifier, "Choose how the number is meant").default("exactly"),
  count: optionalNumber("Enter how many as a whole number, 1 or more", 1, 1_000_000).transform(
    (count) => count ?? 1,
  ),
  durationMinutes: optionalNumber(
    "Enter the duration in whole minutes, such as 30",
    1,
    LONGEST_MINUTES,
  ),
  place: optionalLine(),
  participants: rows(participantSchema, isBlankParticipant),
  onBehalfOf: optionalLine(),
  topics: optionalText(),
  asked: optionalText(),
  answered: optionalText(),
  outcome: optionalChoice(ContactOutcome, "Choose an outcome from the list"),
  nextStep: optionalText(),
  confidentiality: choice(Confidentiality, "Choose who may see this").default("internal"),
  cases: rows(z.object({ case: pickSchema }), (row) => isEmptyPick(row.case)),
  citations: citationsSchema,
  newSource: newSourceSchema,
  internalNotes: plainText(),
};

export const addContactSchema = z
  .object({ ...contactFields, followUp: newTaskSchema })
  .transform(withInstant);
export const editContactSchema = z
  .object({ ...contactFields, id: z.uuid(), version: recordVersion })
  .transform(withInstant);

export const listContactsSchema = cursorSchema.extend({
  q: optionalLine().catch(null),
  caseId: optionalId.catch(null),
  personId: optionalId.catch(null),
  medium: optionalChoice(ContactMedium, "Choose a way from the list").catch(null),
  made: optionalChoice(ContactMade, "Choose an answer from the list").catch(null),
  outcome: optionalChoice(ContactOutcome, "Choose an outcome from the list").catch(null),
  from: optionalDay.catch(null),
  to: optionalDay.catch(null),
  sort: z.enum(["newest", "oldest"]).catch("newest"),
  trash: z.coerce.boolean().catch(false),
});

export const contactFilterChoicesSchema = listContactsSchema.pick({ caseId: true, personId: true });

export type ContactInput = Omit<z.output<typeof addContactSchema>, "followUp">;
export type ParticipantInput = ContactInput["participants"][number];
export type ContactFilters = z.output<typeof listContactsSchema>;
