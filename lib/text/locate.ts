import {
  countCodePoints,
  indexCodePoints,
  sliceByCodePoints,
  type CodePointIndex,
} from "@/lib/text/code-points";
import { findExactly } from "@/lib/text/find-words";
import { isPlaceIn, type Place, type Quote } from "@/lib/text/quote-selector";

/** Where words were cited, with what stood around them. */
export type Anchor = Place & Quote;

/** Why a quotation does not hold. */
export type Failure = "outside" | "words" | "context";

type Location =
  | { holds: true }
  | {
      holds: false;
      why: Failure;
      /** Where the very same words stand now; a suggestion, never a correction. */
      elsewhere: Place[];
    };

const MOST_SUGGESTIONS = 5;

function failureOf(text: string, anchor: Anchor, index: CodePointIndex): Failure | null {
  const { start, end, exact, prefix, suffix } = anchor;
  const cut = (from: number, to: number) => sliceByCodePoints(text, from, to, index);
  if (!isPlaceIn(anchor, index)) return "outside";
  if (cut(start, end) !== exact) return "words";
  const before = start - countCodePoints(prefix);
  const after = end + countCodePoints(suffix);
  if (before < 0 || cut(before, start) !== prefix) return "context";
  return after > index.length || cut(end, after) !== suffix ? "context" : null;
}

/**
 * Whether the words stand in the text exactly where they were cited, between exactly what stood
 * around them. Nothing is searched for unless they do not.
 */
export function locate(
  text: string,
  anchor: Anchor,
  index: CodePointIndex = indexCodePoints(text),
): Location {
  const why = failureOf(text, anchor, index);
  if (!why) return { holds: true };
  const found = findExactly(text, anchor.exact, MOST_SUGGESTIONS, index);
  const elsewhere = found.filter(({ start }) => start !== anchor.start);
  return { holds: false, why, elsewhere };
}
