import type { ReviewItemKind, ReviewItemState } from "@/lib/db/generated/enums";
import type { CaseBasis, ToldState } from "@/lib/features/reviews/types";

export const REVIEW_KIND_LABELS: Record<ReviewItemKind, string> = {
  statement: "Statement",
  contact: "Contact",
};

/** The kind in one letter, for the marks in the text. */
export const REVIEW_KIND_LETTERS: Record<ReviewItemKind, string> = {
  statement: "S",
  contact: "C",
};

export const REVIEW_STATE_LABELS: Record<ReviewItemState, string> = {
  open: "To be decided",
  added: "Added",
  same: "On file already",
  rejected: "Left out",
  not_one: "No statement or contact",
  split: "Split",
};

/** The same, of one kind. */
export function stateWords(kind: ReviewItemKind, state: ToldState): string {
  if (state === "decided") return "Decided";
  if (state !== "not_one") return REVIEW_STATE_LABELS[state];
  return kind === "statement" ? "Not a statement" : "Not a contact";
}

/** Why an entry may concern a case, and how a record made of it says that. */
export const CASE_BASIS_LABELS: Record<CaseBasis, string> = {
  words: "named in these words as held",
  paragraph: "named in the same paragraph as held; the words themselves do not name them",
  text: "the only one whom the text says to be held, but these words do not name them",
  before: "as what was accepted from this text before, but these words do not name them",
};

export const REVIEW_FIELD_LABELS: Record<string, string> = {
  addressGiven: "Address that the form was filled from",
  addressRead: "Address that it led to",
  entries: "What the text seems to say",
  kind: "What it was read as",
  parts: "Split into",
  place: "Place in the text",
  reason: "Why it was left out",
  state: "State",
  textChangedSince: "Text differs from what was fetched",
};
