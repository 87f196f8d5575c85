import type { CommitmentState, Promiser } from "@/lib/db/generated/enums";
import type { CommitmentDue, CommitmentStanding } from "@/lib/features/commitments/schema";

export const COMMITMENT_STATE_LABELS: Record<CommitmentState, string> = {
  open: "Open",
  acted_on: "Acted on",
  kept: "Kept",
  broken: "Broken",
  superseded: "Superseded",
  withdrawn: "Withdrawn",
};

/** What each state says of a promise, for whoever has to choose one. */
export const COMMITMENT_STATE_HINTS: Record<CommitmentState, string> = {
  open: "Nothing is known to have come of it.",
  acted_on: "Something was done towards it.",
  kept: "What was promised was done.",
  broken: "It was not done, or the opposite was.",
  superseded: "A later promise or event took its place.",
  withdrawn: "Whoever made it took it back.",
};

/** What the list can be narrowed to: each state, and those that a promise can still be held to. */
export const COMMITMENT_STANDING_LABELS: Record<CommitmentStanding, string> = {
  pending: "Still open (open or acted on)",
  ...COMMITMENT_STATE_LABELS,
};

export const COMMITMENT_DUE_LABELS: Record<CommitmentDue, string> = {
  overdue: "Overdue",
  maybe: "May be overdue",
  soon: "Due within 30 days",
  undated: "No last day",
};

export const PROMISER_LABELS: Record<Promiser, string> = {
  speaker: "The speaker",
  relayed_person: "The person whose words were passed on",
};

/** Form field → the words beside it, for the page that shows two versions side by side. */
export const COMMITMENT_FIELD_LABELS: Record<string, string> = {
  promiser: "Whose promise it is",
  words: "What was promised",
  promisedTo: "To whom",
  due: "By when",
  note: "Note",
  citations: "Sources",
  state: "What became of it",
  since: "When",
};
