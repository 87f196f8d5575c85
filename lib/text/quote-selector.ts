import { indexCodePoints, sliceByCodePoints, type CodePointIndex } from "@/lib/text/code-points";

/** From `start` up to, not including, `end`, in code points. */
export type Place = { start: number; end: number };

/** Words with what stands around them (W3C TextQuoteSelector). */
export type Quote = { exact: string; prefix: string; suffix: string };

const CONTEXT = 32;
/** A heap of combining marks must not draw the whole text into the context. */
const LONGEST_CONTEXT = 64;

/** What belongs to the character before it: combining marks, joiners, variation selectors. */
const CONTINUES = /^[\p{M}\u200c\u200d\ufe00-\ufe0f]$/u;

/** Whether a place is one that can be cited: not empty, and inside the text. */
export function isPlaceIn({ start, end }: Place, index: CodePointIndex): boolean {
  return (
    Number.isInteger(start) &&
    Number.isInteger(end) &&
    start >= 0 &&
    start < end &&
    end <= index.length
  );
}

/**
 * The words at a place and about 32 code points on either side, which end between characters, never
 * before a combining mark.
 * @throws RangeError when the place is empty or reaches beyond the text
 */
export function quoteSelector(
  text: string,
  { start, end }: Place,
  index: CodePointIndex = indexCodePoints(text),
): Quote {
  if (!isPlaceIn({ start, end }, index)) throw new RangeError("There are no words at this place.");
  const cut = (from: number, to: number) => sliceByCodePoints(text, from, to, index);
  const continues = (place: number) => CONTINUES.test(cut(place, place + 1));
  let from = Math.max(0, start - CONTEXT);
  while (from > 0 && start - from < LONGEST_CONTEXT && continues(from)) from -= 1;
  let to = Math.min(index.length, end + CONTEXT);
  while (to < index.length && to - end < LONGEST_CONTEXT && continues(to)) to += 1;
  return { exact: cut(start, end), prefix: cut(from, start), suffix: cut(end, to) };
}

const BLANK = /^\s$/u;

/** The same place without blanks at either end; null when nothing else stands there. */
export function withoutBlanks(
  text: string,
  { start, end }: Place,
  index: CodePointIndex = indexCodePoints(text),
): Place | null {
  const isBlank = (place: number) => BLANK.test(sliceByCodePoints(text, place, place + 1, index));
  let [from, to] = [Math.max(0, start), Math.min(index.length, end)];
  while (from < to && isBlank(from)) from += 1;
  while (to > from && isBlank(to - 1)) to -= 1;
  return from < to ? { start: from, end: to } : null;
}
