import * as z from "zod";

import { partialDateSchema } from "@/lib/dates/input";
import {
  HolderPosition,
  Mention,
  SpeakerKind,
  StatementChannel,
  StatementKind,
  Wording,
} from "@/lib/db/generated/enums";
import { cursorSchema } from "@/lib/db/keyset";
import { newPersonSchema } from "@/lib/features/people/schema";
import { citationsSchema, newSourceSchema } from "@/lib/features/sources/schema";
import { newTaskSchema } from "@/lib/features/tasks/schema";
import {
  choice,
  choiceOr,
  choices,
  language,
  optionalChoice,
  optionalCountry,
  optionalDay,
  optionalId,
  recordVersion,
} from "@/lib/validation/choice";
import { isEmptyPick, pickSchema, rows } from "@/lib/validation/pick";
import { optionalLine, optionalText, plainText, requiredText } from "@/lib/validation/text";

/** One case that a statement concerns, and how it mentions the person. */
const concernedCaseSchema = z.object({
  case: pickSchema,
  mention: choiceOr(Mention, "named", "Choose how the case is mentioned"),
});

const statementFields = {
  speakerKind: choiceOr(SpeakerKind, "person", "Choose who is speaking"),
  speaker: pickSchema,
  newSpeaker: newPersonSchema,
  /** Empty: the office held that day, as far as the dates tell. */
  speakerPositionId: optionalId,
  speakerOrganisation: pickSchema,
  unnamedRole: optionalLine(),
  relayedPerson: pickSchema,
  saidOn: partialDateSchema,
  channel: choice(StatementChannel, "Choose where it was said"),
  venue: optionalLine(),
  wording: choice(Wording, "Choose whether these are the speaker’s own words"),
  text: requiredText("Enter what was said"),
  language,
  translation: optionalText(),
  kinds: choices(StatementKind, "Choose kinds from the list"),
  holderPosition: optionalChoice(HolderPosition, "Choose a position from the list"),
  cases: rows(concernedCaseSchema, (row) => isEmptyPick(row.case)),
  citations: citationsSchema,
  newSource: newSourceSchema,
  internalNotes: plainText(),
};

export const addStatementSchema = z.object({ ...statementFields, followUp: newTaskSchema });
export const editStatementSchema = z.object({
  ...statementFields,
  id: z.uuid(),
  version: recordVersion,
});

export const STATEMENT_SORTS = {
  newest: { field: "newestFirst", direction: "asc" },
  oldest: { field: "oldestFirst", direction: "asc" },
} as const;

export const listStatementsSchema = cursorSchema.extend({
  q: optionalLine().catch(null),
  caseId: optionalId.catch(null),
  speakerId: optionalId.catch(null),
  /** The organisation in whose name it was said. */
  organisationId: optionalId.catch(null),
  kind: optionalChoice(StatementKind, "Choose a kind from the list").catch(null),
  /** Country of the office in which it was said. */
  country: optionalCountry.catch(null),
  from: optionalDay.catch(null),
  to: optionalDay.catch(null),
  sort: z.enum(["newest", "oldest"]).catch("newest"),
  trash: z.coerce.boolean().catch(false),
});

export const statementFilterChoicesSchema = listStatementsSchema.pick({
  caseId: true,
  speakerId: true,
});

export type StatementInput = z.output<typeof addStatementSchema>;
export type StatementFilters = z.output<typeof listStatementsSchema>;
