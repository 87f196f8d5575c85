import * as z from "zod";

import { partialDateSchema } from "@/lib/dates/input";
import { CitationAbout, SourceKind } from "@/lib/db/generated/enums";
import { cursorSchema } from "@/lib/db/keyset";
import {
  checkbox,
  choice,
  choiceOr,
  language,
  optionalChoice,
  optionalDay,
  optionalId,
  optionalNumber,
  optionalUrl,
  recordVersion,
} from "@/lib/validation/choice";
import { isEmptyPick, pickSchema, rows } from "@/lib/validation/pick";
import { optionalLine, optionalText, plainText, requiredLine } from "@/lib/validation/text";

/** Admiralty code, reliability of the source. */
export const RELIABILITY = { A: "A", B: "B", C: "C", D: "D", E: "E", F: "F" } as const;
/** Admiralty code, credibility of the information. */
export const CREDIBILITY = { 1: "1", 2: "2", 3: "3", 4: "4", 5: "5", 6: "6" } as const;

const sourceFields = {
  kind: choice(SourceKind, "Choose what kind of source it is"),
  title: requiredLine("Enter the title of the source"),
  publisher: optionalLine(),
  author: optionalLine(),
  url: optionalUrl,
  publishedOn: partialDateSchema,
  accessedOn: optionalDay,
  language,
  captureNote: optionalText(),
  archiveUrl: optionalUrl,
  reliability: optionalChoice(RELIABILITY, "Choose a grade from A to F"),
  credibility: optionalChoice(CREDIBILITY, "Choose a grade from 1 to 6"),
  internalNotes: plainText(),
};

export const addSourceSchema = z.object(sourceFields);
export const editSourceSchema = z.object({
  ...sourceFields,
  id: z.uuid(),
  version: recordVersion,
});

/** The few facts that a form about something else asks for when it adds a source in place. */
export const newSourceSchema = z
  .object({
    kind: choiceOr(SourceKind, "other", "Choose what kind of source it is"),
    title: optionalLine(),
    publisher: optionalLine(),
    url: optionalUrl,
    publishedOn: partialDateSchema,
    /** What it says about the claim that this form is for. */
    exactWords: optionalText(),
  })
  .superRefine(({ title, publisher, url, publishedOn, exactWords }, context) => {
    const given = publisher ?? url ?? publishedOn.edtf ?? publishedOn.asStated ?? exactWords;
    if (title || given === null) return;
    const message = "Enter the title of the source to add, or clear the other boxes";
    context.addIssue({ code: "custom", path: ["title"], message });
  })
  .nullish()
  .transform((source) => (source?.title ? { ...source, title: source.title } : null));

const offset = optionalNumber("Enter a whole number", 0, 10_000_000);

/** One tie between a claim and a source. */
const citationSchema = z
  .object({
    source: pickSchema,
    about: choiceOr(CitationAbout, "record", "Choose what the source is cited for"),
    exactWords: optionalText(),
    /** The captured text and the place in it, in code points, where the words stand. */
    captureId: optionalId,
    start: offset,
    end: offset,
    /** Cites the words without a place in a captured text. */
    wordsOnly: checkbox,
    note: optionalLine(),
  })
  .superRefine(({ source, exactWords, note }, context) => {
    if (!isEmptyPick(source) || (exactWords === null && note === null)) return;
    const message = "Choose the source of these words, or clear them";
    context.addIssue({ code: "custom", path: ["source"], message });
  });

/** The sources of a claim: rows of a form; rows without a source are dropped. */
export const citationsSchema = rows(
  citationSchema,
  (row) => isEmptyPick(row.source) && row.exactWords === null && row.note === null,
);

export const listSourcesSchema = cursorSchema.extend({
  q: optionalLine().catch(null),
  kind: optionalChoice(SourceKind, "Choose a kind from the list").catch(null),
  from: optionalDay.catch(null),
  to: optionalDay.catch(null),
  sort: z.enum(["newest", "oldest", "title"]).catch("newest"),
  trash: z.coerce.boolean().catch(false),
});

/** What a source can be cited for, as its page groups it. */
export const CLAIM_GROUPS = {
  statements: "statements",
  contacts: "contacts",
  commitments: "commitments",
  people: "people",
  cases: "cases",
} as const;
export type ClaimGroup = keyof typeof CLAIM_GROUPS;

/** The claims of one group, or the first page of each. */
export const listClaimsSchema = cursorSchema.extend({
  sourceId: z.uuid(),
  cited: optionalChoice(CLAIM_GROUPS, "Choose a group from the list").catch(null),
});

export type SourceFilters = z.output<typeof listSourcesSchema>;
export type CitationInput = z.output<typeof citationsSchema>[number];
export type NewSource = z.output<typeof newSourceSchema>;
