/** A place in the words of an entry: UTF-16 code units. */
type Stretch = { start: number; end: number };

const SENTENCES = new Intl.Segmenter("en", { granularity: "sentence" });

/** The sentences of an entry’s words, without the blanks between them. */
export function sentencesOf(words: string): Stretch[] {
  return Array.from(SENTENCES.segment(words), ({ segment, index }) => {
    const start = index + segment.length - segment.trimStart().length;
    return { start, end: start + segment.trim().length };
  }).filter(({ start, end }) => start < end);
}

/** Whether a place is between the halves of one letter beyond the first plane. */
const isInsideLetter = (words: string, at: number): boolean =>
  /^[\ud800-\udbff][\udc00-\udfff]/.test(words.slice(at - 1, at + 1));

/**
 * The words from one cut to the next, without blanks at either end; a part of blanks alone is none.
 * @param cuts where a part begins, in UTF-16 code units, in whatever order; those at an edge or
 *   inside a letter cut nothing
 */
export function cutAt(words: string, cuts: readonly number[]): Stretch[] {
  const edges = [...new Set([0, ...cuts, words.length])]
    .filter((edge) => edge >= 0 && edge <= words.length && !isInsideLetter(words, edge))
    .sort((a, b) => a - b);
  return edges.slice(1).flatMap((end, place) => {
    const from = edges[place] ?? 0;
    const part = words.slice(from, end);
    const start = from + part.length - part.trimStart().length;
    return part.trim() === "" ? [] : [{ start, end: start + part.trim().length }];
  });
}
