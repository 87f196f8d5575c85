import type { Side } from "@/lib/features/words/types";

export const SIDE_LABELS: Record<Side, string> = {
  holder: "The holding side",
  official: "Other officials",
  other: "Others",
};

/** A side in the middle of a sentence. */
export const SIDE_WORDS: Record<Side, string> = {
  holder: "the holding side",
  official: "other officials",
  other: "others",
};
