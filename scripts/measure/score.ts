import type { GoldDocument } from "@/scripts/measure/gold";
import { LEVELS, pairs, sameCue, sameResolved, sameSpeaker, type Level, type Pair } from "@/scripts/measure/matches";
import type { Prediction } from "@/scripts/measure/predictions";

/** Found, of how many predicted and of how many annotated. */
export type Tally = { found: number; predicted: number; annotated: number };

export type Scores = {
  levels: Map<Level, Tally>;
  /** By type of the annotation: what was found of it. */
  byType: Map<string, Map<Level, Tally>>;
  /** Judged on the pairs of Jaccard >= 0.5. */
  parts: Map<"cue" | "speaker span" | "resolved speaker", Tally>;
};

const JUDGED: Level = "Jaccard >= 0.5";
const empty = (): Tally => ({ found: 0, predicted: 0, annotated: 0 });

function tallyIn<Key>(map: Map<Key, Tally>, key: Key): Tally {
  const tally = map.get(key) ?? empty();
  map.set(key, tally);
  return tally;
}

function addParts(parts: Scores["parts"], found: readonly Pair[]): void {
  const judge = (name: "cue" | "speaker span" | "resolved speaker", some: readonly Pair[], right: (pair: Pair) => boolean) => {
    const tally = tallyIn(parts, name);
    tally.found += some.filter(right).length;
    tally.predicted += some.length;
    tally.annotated += some.length;
  };
  judge("cue", found, sameCue);
  judge("speaker span", found, sameSpeaker);
  judge("resolved speaker", found.filter(({ gold }) => gold.reference), sameResolved);
}

/** Compares predictions with annotated documents. */
export function score(documents: readonly GoldDocument[], predictions: readonly Prediction[]): Scores {
  const scores: Scores = { levels: new Map(), byType: new Map(), parts: new Map() };
  documents.forEach(({ text, quotes }, at) => {
    const predicted = predictions[at]?.quotes ?? [];
    for (const level of LEVELS) {
      const found = pairs(text, level, quotes, predicted);
      const tally = tallyIn(scores.levels, level);
      tally.found += found.length;
      tally.predicted += predicted.length;
      tally.annotated += quotes.length;
      if (level === JUDGED) addParts(scores.parts, found);
      for (const type of new Set([...quotes, ...predicted].map((one) => one.type ?? "untyped"))) {
        const row = scores.byType.get(type) ?? new Map<Level, Tally>();
        scores.byType.set(type, row);
        const ofType = tallyIn(row, level);
        ofType.found += found.filter(({ gold }) => (gold.type ?? "untyped") === type).length;
        ofType.annotated += quotes.filter((quote) => (quote.type ?? "untyped") === type).length;
      }
    }
  });
  return scores;
}
