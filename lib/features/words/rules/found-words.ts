import { formatDay } from "@/lib/dates/format";
import { SIDE_WORDS } from "@/lib/features/words/labels";
import type { Term } from "@/lib/features/words/rules/terms";
import type { Side } from "@/lib/features/words/types";

export type FoundFilters = {
  said: "yes" | "no" | null;
  side: Side | null;
  /** Whether the list is narrowed to one speaker. */
  ofVoice: boolean;
  later: string | null;
};

function whatWords(term: Term | null, said: FoundFilters["said"]): string {
  const what = term ? `“${term.label}”` : "the name";
  if (said === "yes") return `with ${what}`;
  return said === "no" ? `without ${what}` : `with or without ${what}`;
}

/** Which statements a list holds: “Statements of the holding side without “hostage”, later than …”. */
export function foundWords(term: Term | null, filters: FoundFilters): string {
  const { said, side, ofVoice, later } = filters;
  const of = [ofVoice && "one speaker", side && SIDE_WORDS[side]].filter(Boolean).join(" of ");
  const after = later ? `, surely said after ${formatDay(later)}` : "";
  return `Statements${of ? ` of ${of}` : ""} ${whatWords(term, said)}${after}, oldest first.`;
}
