import { diffArrays } from "diff";

import { SHORTEST_PASSAGE } from "@/lib/features/words/rules/passages";
import { placedWords, type PlacedWord } from "@/lib/features/words/rules/plain-words";

/** Words of only this text; words of both; a run of three or more of both; what stands between words. */
export type SegmentKind = "only" | "same" | "shared" | "between";
export type Segment = { kind: SegmentKind; text: string };

export type Comparison = {
  one: Segment[];
  other: Segment[];
  /** Words that both have in the same order, and how many each has. */
  same: number;
  words: { one: number; other: number };
};

/** Beyond so many differences two texts have nothing to do with each other, and take long to compare. */
const MOST_DIFFERENCES = 3_000;

/** A text cut where the kind of its words changes; put together again it is the same text. */
function segmentsOf(text: string, words: readonly PlacedWord[], kinds: readonly SegmentKind[]) {
  const segments: Segment[] = [];
  let at = 0;
  for (let first = 0; first < words.length;) {
    let last = first;
    while (last + 1 < words.length && kinds[last + 1] === kinds[first]) last += 1;
    const [start, end] = [words[first]?.start ?? at, words[last]?.end ?? at];
    if (start > at) segments.push({ kind: "between", text: text.slice(at, start) });
    segments.push({ kind: kinds[first] ?? "only", text: text.slice(start, end) });
    at = end;
    first = last + 1;
  }
  if (at < text.length) segments.push({ kind: "between", text: text.slice(at) });
  return segments;
}

const plain = (words: readonly PlacedWord[]) => words.map((word) => word.plain);

/**
 * Two texts word by word, in one order. Case, accents and punctuation make no difference; null when
 * they are too long and too different for it.
 */
export function compareTexts(one: string, other: string): Comparison | null {
  const [a, b] = [placedWords(one), placedWords(other)];
  const changes = diffArrays(plain(a), plain(b), { maxEditLength: MOST_DIFFERENCES });
  if (!changes) return null;
  const kinds = { one: [] as SegmentKind[], other: [] as SegmentKind[] };
  let same = 0;
  for (const { added, removed, count } of changes) {
    const both = count >= SHORTEST_PASSAGE ? "shared" : "same";
    const run = new Array<SegmentKind>(count).fill(added || removed ? "only" : both);
    if (!added) kinds.one.push(...run);
    if (!removed) kinds.other.push(...run);
    if (!added && !removed) same += count;
  }
  return {
    one: segmentsOf(one, a, kinds.one),
    other: segmentsOf(other, b, kinds.other),
    ...{ same, words: { one: a.length, other: b.length } },
  };
}

/** Of the words of both texts, the share that both have in the same order; 100 only when all are. */
export function similarityPercent({ same, words }: Pick<Comparison, "same" | "words">): number {
  const all = words.one + words.other;
  return all === 0 ? 0 : Math.floor((200 * same) / all);
}
