import * as z from "zod";

import { CitationAbout } from "@/lib/db/generated/enums";
import { passageSchema } from "@/lib/features/sources/schema/captures";
import { choiceOr } from "@/lib/validation/choice";
import { optionalLine, requiredText } from "@/lib/validation/text";

/** The kinds of record that a passage can be cited for, as their parts of the core are called. */
export const CITABLE_NOUNS = {
  statement: "statement",
  contact: "contact",
  commitment: "commitment",
  commitment_status: "commitment_status",
  fact: "fact",
  case: "case",
  person: "person",
  position: "position",
} as const;
export type CitableNoun = keyof typeof CITABLE_NOUNS;

/** A record of any citable kind: "statement.0198…", as a picker keeps it. */
export type CitableRef = { noun: CitableNoun; id: string };

const REF = /^([a-z_]+)\.([0-9a-f-]{36})$/;

/** A record from what a picker posts; null when it is none. */
export function readCitableRef(text: string): CitableRef | null {
  const [, noun = "", id = ""] = REF.exec(text) ?? [];
  if (!Object.hasOwn(CITABLE_NOUNS, noun) || !z.uuid().safeParse(id).success) return null;
  return { noun: noun as CitableNoun, id };
}

const pickedRecord = z
  .object({ id: z.string().max(100).optional(), label: optionalLine() })
  .nullish()
  .transform((pick) => ({
    ref: readCitableRef(pick?.id ?? ""),
    label: pick?.label ?? null,
  }));

const words = requiredText("Select the words to cite, then try again");

export const addCitationSchema = passageSchema.extend({
  record: pickedRecord,
  exactWords: words,
  about: choiceOr(CitationAbout, "record", "Choose what the source is cited for"),
  note: optionalLine(),
});

/** Ties a citation on record to a place: its own words, or those of a newer captured text. */
export const moveCitationSchema = passageSchema.extend({
  citationId: z.uuid(),
  exactWords: words,
});

/** All citations of a source whose words stand in one place only of its newest captured text. */
export const moveCitationsSchema = z.object({ sourceId: z.uuid(), captureId: z.uuid() });
export const removeCitationSchema = z.object({ citationId: z.uuid() });
