import { placedWords, type PlacedWord } from "@/lib/features/words/rules/plain-words";

/** Fewer words in a row are shared by any two texts of a language. */
export const SHORTEST_PASSAGE = 3;

/** Words that stand in both texts in the same order: so many, from a place in each. */
export type Passage = { at: number; inOther: number; words: number };

const runAt = (words: readonly PlacedWord[], at: number) =>
  words
    .slice(at, at + SHORTEST_PASSAGE)
    .map(({ plain }) => plain)
    .join(" ");

/** Where every run of three words begins. */
function runsOf(words: readonly PlacedWord[]): Map<string, number[]> {
  const runs = new Map<string, number[]>();
  for (let at = 0; at + SHORTEST_PASSAGE <= words.length; at += 1) {
    const run = runAt(words, at);
    const places = runs.get(run);
    if (places) places.push(at);
    else runs.set(run, [at]);
  }
  return runs;
}

function lengthOf(one: readonly PlacedWord[], other: readonly PlacedWord[], a: number, b: number) {
  let words = 0;
  while (one[a + words] && one[a + words]?.plain === other[b + words]?.plain) words += 1;
  return words;
}

/** A run that comes back without end would be compared with itself without end. */
const MOST_PLACES = 50;

/** The longest passages of `one` that stand in `other` too, from left to right, none overlapping. */
export function passagesOf(one: readonly PlacedWord[], other: readonly PlacedWord[]): Passage[] {
  const runs = runsOf(other);
  const passages: Passage[] = [];
  let at = 0;
  while (at + SHORTEST_PASSAGE <= one.length) {
    let best: Passage | null = null;
    for (const inOther of (runs.get(runAt(one, at)) ?? []).slice(0, MOST_PLACES)) {
      const words = lengthOf(one, other, at, inOther);
      if (words > (best?.words ?? 0)) best = { at, inOther, words };
    }
    if (best) passages.push(best);
    at += best?.words ?? 1;
  }
  return passages;
}

export type SharedWording = {
  /** The passages as they stand in the first text, longest first. */
  passages: string[];
  /** How many words of the first text they hold, and how many it has. */
  words: number;
  of: number;
};

/** Two texts of the same one or two words: too short for a passage, and yet shared whole. */
function isShortAndSame(one: readonly PlacedWord[], two: readonly PlacedWord[]): boolean {
  if (one.length === 0 || one.length >= SHORTEST_PASSAGE || one.length !== two.length) return false;
  return one.every(({ plain }, at) => plain === two[at]?.plain);
}

/** The wording that a text shares with another, in passages of three words or more, or whole. */
export function sharedWording(text: string, other: string): SharedWording {
  const [one, two] = [placedWords(text), placedWords(other)];
  const whole: Passage = { at: 0, inOther: 0, words: one.length };
  const found = isShortAndSame(one, two) ? [whole] : passagesOf(one, two);
  const cut = ({ at, words }: Passage) =>
    text.slice(one[at]?.start, one[at + words - 1]?.end).replace(/\s+/gu, " ");
  return {
    passages: [...found].sort((a, b) => b.words - a.words).map(cut),
    words: found.reduce((sum, { words }) => sum + words, 0),
    of: one.length,
  };
}
