import * as z from "zod";

import { optionalChoice, recordVersion } from "@/lib/validation/choice";
import { optionalLine } from "@/lib/validation/text";

/** The kinds of record that the search finds, in the order in which results are grouped. */
export const SEARCH_KINDS = {
  case: "case",
  person: "person",
  statement: "statement",
  contact: "contact",
  source: "source",
  organisation: "organisation",
} as const;
export type SearchKind = keyof typeof SEARCH_KINDS;

const LONGEST_QUERY = 300;

export const searchSchema = z.object({
  q: optionalLine(50_000)
    .catch(null)
    .transform((q) => q?.slice(0, LONGEST_QUERY).toWellFormed() ?? null),
  kind: optionalChoice(SEARCH_KINDS, "Choose a kind from the list").catch(null),
  page: recordVersion.min(1).max(1_000).catch(1),
});
