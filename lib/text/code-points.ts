/**
 * Places in a text, counted two ways: in UTF-16 code units, as JavaScript and the DOM count, and in
 * Unicode code points, as citations do.
 */
export type CodePointIndex = {
  /** Code points of the whole text. */
  length: number;
  toUtf16(codePoint: number): number;
  /** A place inside a surrogate pair counts as the place before it. */
  toCodePoint(utf16: number): number;
};

const SURROGATE_PAIR = /[\ud800-\udbff][\udc00-\udfff]/g;

/** How many entries of a sorted list, each seen through `key`, are below the limit. */
function countBelow(sorted: readonly number[], limit: number, key: (place: number) => number) {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (key(middle) < limit) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Prepares a text for counting; each place then costs little, however long the text is. */
export function indexCodePoints(text: string): CodePointIndex {
  const pairs = Array.from(text.matchAll(SURROGATE_PAIR), ({ index }) => index);
  const utf16 = (pair: number) => pairs[pair] ?? 0;
  return {
    length: text.length - pairs.length,
    toUtf16: (place) => place + countBelow(pairs, place, (pair) => utf16(pair) - pair),
    toCodePoint: (place) => place - countBelow(pairs, place, utf16),
  };
}

/** The length of a text in code points. */
export function countCodePoints(text: string): number {
  return indexCodePoints(text).length;
}

/** The code points from `start` up to, not including, `end`. */
export function sliceByCodePoints(
  text: string,
  start: number,
  end: number,
  index: CodePointIndex = indexCodePoints(text),
): string {
  return text.slice(index.toUtf16(start), index.toUtf16(end));
}
