import type { GoldQuote } from "@/scripts/measure/gold";
import type { PredictedQuote } from "@/scripts/measure/predictions";

type Interval = readonly [number, number];

/** How alike two quotations must be to count as the same. */
export type Level = "overlap > 0.3" | "overlap > 0.8" | "Jaccard >= 0.5" | "exact";
export const LEVELS: Level[] = ["overlap > 0.3", "overlap > 0.8", "Jaccard >= 0.5", "exact"];

export type Pair = { gold: GoldQuote; predicted: PredictedQuote };

const intervals = ({
  start,
  end,
  spans,
}: {
  start: number;
  end: number;
  spans?: GoldQuote["spans"];
}): Interval[] => (spans && spans.length > 0 ? spans : [[start, end]]);

const lengthOf = (parts: readonly Interval[]) =>
  parts.reduce((sum, [from, to]) => sum + to - from, 0);

function shared(one: readonly Interval[], other: readonly Interval[]): number {
  let sum = 0;
  for (const [a, b] of one)
    for (const [c, d] of other) sum += Math.max(0, Math.min(b, d) - Math.max(a, c));
  return sum;
}

const EDGE = /^[\s"'“”‘’.,;:!?—-]+|[\s"'“”‘’.,;:!?—-]+$/gu;

/** How alike two quotations are by one measure, 0 to 1; 0 when not enough to count. */
function likeness(text: string, level: Level, gold: GoldQuote, predicted: PredictedQuote): number {
  const [one, other] = [intervals(gold), intervals(predicted)];
  const both = shared(one, other);
  if (both === 0) return 0;
  if (level === "exact") {
    const trim = ({ start, end }: { start: number; end: number }) =>
      text.slice(start, end).replace(EDGE, "");
    return trim(gold) === trim(predicted) ? 1 : 0;
  }
  if (level === "Jaccard >= 0.5") {
    const jaccard = both / Math.max(1, lengthOf(one) + lengthOf(other) - both);
    return jaccard >= 0.5 ? jaccard : 0;
  }
  const covered = both / Math.max(1, lengthOf(one));
  return covered > (level === "overlap > 0.3" ? 0.3 : 0.8) ? covered : 0;
}

/** Pairs every annotated quotation, in order, with the most alike prediction that is still free. */
export function pairs(
  text: string,
  level: Level,
  gold: readonly GoldQuote[],
  predicted: readonly PredictedQuote[],
): Pair[] {
  const free = new Set(predicted);
  return gold.flatMap((quote) => {
    let [best, most]: [PredictedQuote | null, number] = [null, 0];
    for (const candidate of free) {
      const alike = likeness(text, level, quote, candidate);
      if (alike > most) [best, most] = [candidate, alike];
    }
    if (!best) return [];
    free.delete(best);
    return [{ gold: quote, predicted: best }];
  });
}

const plain = (words: string | null | undefined) => (words ?? "").toLowerCase().trim();
const lastWord = (words: string | null | undefined) =>
  /[\p{L}\p{N}_'’-]+(?=[^\p{L}\p{N}_'’-]*$)/u.exec(plain(words))?.[0] ?? "";

export const sameCue = ({ gold, predicted }: Pair) => plain(gold.cue) === plain(predicted.cue);

/** The speaker's place overlaps the annotated one; or neither names a speaker beside the quotation. */
export function sameSpeaker({ gold, predicted }: Pair): boolean {
  if (gold.speaker_start == null || gold.speaker_end == null) return predicted.speaker === null;
  if (predicted.speaker_start === null || predicted.speaker_end === null) return false;
  return (
    Math.max(gold.speaker_start, predicted.speaker_start) <
    Math.min(gold.speaker_end, predicted.speaker_end)
  );
}

/** The last word of the name that was meant, as the annotation gives it. */
export function sameResolved({ gold, predicted }: Pair): boolean {
  return (
    lastWord(gold.reference) !== "" &&
    lastWord(gold.reference) === lastWord(predicted.speaker_resolved)
  );
}
