import type { GoldDocument, GoldQuote } from "@/scripts/measure/gold";
import {
  LEVELS,
  pairs,
  sameCue,
  sameResolved,
  sameSpeaker,
  type Level,
  type Pair,
} from "@/scripts/measure/matches";
import type { PredictedQuote, Prediction } from "@/scripts/measure/predictions";

/** `hits` of the predictions are right, `found` of the annotations are found. */
export type Tally = { hits: number; predicted: number; found: number; annotated: number };

type Part = "cue" | "speaker span" | "resolved speaker";

export type Scores = {
  levels: Map<Level, Tally>;
  byType: Map<string, Map<Level, Tally>>;
  /** Over all quotations: one that is not found has no right speaker either. */
  parts: Map<Part, Tally>;
  /** Only over the quotations found (Jaccard >= 0.5). */
  partsOfFound: Map<Part, Tally>;
};

const JUDGED: Level = "Jaccard >= 0.5";

function add<Key>(map: Map<Key, Tally>, key: Key, more: Tally): void {
  const { hits, predicted, found, annotated } = map.get(key) ?? {
    hits: 0,
    predicted: 0,
    found: 0,
    annotated: 0,
  };
  map.set(key, {
    hits: hits + more.hits,
    predicted: predicted + more.predicted,
    found: found + more.found,
    annotated: annotated + more.annotated,
  });
}

const has = (value: unknown) => value !== null && value !== undefined && value !== "";

type Judge = {
  part: Part;
  right: (pair: Pair) => boolean;
  ofGold: (quote: GoldQuote) => boolean;
  ofPredicted: (quote: PredictedQuote) => boolean;
};

const JUDGES: Judge[] = [
  { part: "cue", right: sameCue, ofGold: () => true, ofPredicted: () => true },
  { part: "speaker span", right: sameSpeaker, ofGold: () => true, ofPredicted: () => true },
  {
    part: "resolved speaker",
    right: sameResolved,
    ofGold: ({ reference }) => has(reference),
    ofPredicted: () => true,
  },
];

function addParts(
  scores: Scores,
  quotes: readonly GoldQuote[],
  predicted: readonly PredictedQuote[],
  found: readonly Pair[],
): void {
  for (const { part, right, ofGold, ofPredicted } of JUDGES) {
    const asked = found.filter(({ gold }) => ofGold(gold));
    const hits = asked.filter(right).length;
    const annotated = quotes.filter(ofGold).length;
    add(scores.parts, part, {
      hits,
      predicted: predicted.filter(ofPredicted).length,
      found: hits,
      annotated,
    });
    add(scores.partsOfFound, part, {
      hits,
      predicted: asked.length,
      found: hits,
      annotated: asked.length,
    });
  }
}

const typeOf = ({ type }: { type?: string | undefined }) => type ?? "untyped";

function addLevel(
  scores: Scores,
  level: Level,
  quotes: readonly GoldQuote[],
  predicted: readonly PredictedQuote[],
  found: readonly Pair[],
): void {
  add(scores.levels, level, {
    hits: found.length,
    predicted: predicted.length,
    found: found.length,
    annotated: quotes.length,
  });
  for (const type of new Set([...quotes, ...predicted].map(typeOf))) {
    const row = scores.byType.get(type) ?? new Map<Level, Tally>();
    scores.byType.set(type, row);
    add(row, level, {
      hits: found.filter((pair) => typeOf(pair.predicted) === type).length,
      predicted: predicted.filter((quote) => typeOf(quote) === type).length,
      found: found.filter((pair) => typeOf(pair.gold) === type).length,
      annotated: quotes.filter((quote) => typeOf(quote) === type).length,
    });
  }
}

/** Compares predictions with annotated documents, document by document. */
export function score(
  documents: readonly GoldDocument[],
  predictions: readonly Prediction[],
): Scores {
  const scores: Scores = {
    levels: new Map(),
    byType: new Map(),
    parts: new Map(),
    partsOfFound: new Map(),
  };
  documents.forEach(({ text, quotes }, at) => {
    const predicted = predictions[at]?.quotes ?? [];
    for (const level of LEVELS) {
      const found = pairs(text, level, quotes, predicted);
      addLevel(scores, level, quotes, predicted, found);
      if (level === JUDGED) addParts(scores, quotes, predicted, found);
    }
  });
  return scores;
}
