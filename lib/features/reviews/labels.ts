import type { ReviewItemKind, ReviewItemState } from "@/lib/db/generated/enums";

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
};

/** The same, of one kind. */
export function stateWords(kind: ReviewItemKind, state: ReviewItemState): string {
  if (state !== "not_one") return REVIEW_STATE_LABELS[state];
  return kind === "statement" ? "Not a statement" : "Not a contact";
}

export const REVIEW_FIELD_LABELS: Record<string, string> = {
  entries: "What the text seems to say",
  kind: "What it was read as",
  place: "Place in the text",
  reason: "Why it was left out",
  state: "State",
};
