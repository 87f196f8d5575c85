import type { Span } from "@/lib/features/imports/types";

const FEWEST_CHARACTERS = 30;
const COMPARED = 60;
/** A page has few pull quotes; a text made of repetitions must not be searched for each. */
const MOST_SEARCHED = 100;

/**
 * Tells quotations that stand apart in a paragraph of their own from those set out of the text a second
 * time: the words of a pull quote are found elsewhere too.
 */
export function pullQuoteFinder(text: string): (place: Span) => boolean {
  let searched = 0;
  return ({ start, end }) => {
    const words = text
      .slice(start + 1, Math.min(end - 1, start + 1 + COMPARED))
      .replace(/[.,!?…]$/u, "");
    if (words.length < FEWEST_CHARACTERS || searched >= MOST_SEARCHED) return false;
    searched += 1;
    const first = text.indexOf(words);
    return first !== start + 1 || text.indexOf(words, end) >= 0;
  };
}
