import * as z from "zod";

import { cursorSchema } from "@/lib/db/keyset";
import { optionalDay } from "@/lib/validation/choice";
import { optionalLine } from "@/lib/validation/text";

const speakerFields = { personId: z.uuid().optional(), organisationId: z.uuid().optional() };

/** Whose words: of one person, or in the name of one organisation. */
export const speakerWordsSchema = cursorSchema
  .extend({ ...speakerFields, sort: z.enum(["newest", "oldest"]).catch("newest") })
  .refine(
    ({ personId, organisationId }) => Boolean(personId) !== Boolean(organisationId),
    "Ask for the words of one person or of one organisation",
  );

export const sharedWordingSchema = z.object({
  id: z.uuid(),
  /** Short passages too, which most statements of a kind share. */
  short: z.union([z.boolean(), z.stringbool()]).catch(false),
});

export const compareSchema = z.object({ a: z.uuid(), b: z.uuid() });

const wordFields = {
  caseId: z.uuid(),
  /** Words and phrases to follow besides those of the field. */
  q: optionalLine().catch(null),
  /** Which of them is looked at closely. */
  word: optionalLine().catch(null),
};

export const wordUsageSchema = z.object(wordFields);

/** A voice is a person, an organisation, or everybody unnamed. */
export const UNNAMED = "unnamed";

export const wordStatementsSchema = cursorSchema.extend({
  ...wordFields,
  said: z.enum(["yes", "no"]).nullish().catch(null),
  side: z.enum(["holder", "official", "other"]).nullish().catch(null),
  voice: z
    .union([z.literal(UNNAMED), z.uuid()])
    .nullish()
    .catch(null),
  /** Only those that were surely said later than this day. */
  later: optionalDay.catch(null),
});

export type SpeakerWords = z.output<typeof speakerWordsSchema>;
export type WordStatements = z.output<typeof wordStatementsSchema>;
