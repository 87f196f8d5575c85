import {
  phraseStartingAt,
  type Range,
} from "@/lib/features/imports/extract/attribution/noun-phrase";
import {
  COORDINATORS,
  isAdverb,
  PREPOSITIONS,
  SUBORDINATORS,
} from "@/lib/features/imports/extract/lexicon/function-words";
import { nameRuns } from "@/lib/features/imports/extract/names/name-run";
import type { Unit } from "@/lib/features/imports/extract/text/sentences";

const FARTHEST = 40;

/** The first unit behind a comma. */
function behindComma(units: readonly Unit[], from: number, to: number): number {
  for (let at = from; at < Math.min(to, from + FARTHEST); at += 1) {
    if (units[at]?.kind === "quote") return -1;
    if (units[at]?.text === ",") return at + 1;
  }
  return -1;
}

const isNamed = (units: readonly Unit[], phrase: Range) =>
  nameRuns(units, phrase).some(({ parts }) => parts.length > 0);

/** “The minister, Ana Ruiz, issued …”: the name between commas behind a role. */
function inApposition(units: readonly Unit[], role: Range, to: number): Range | null {
  if (units[role.to]?.text !== ",") return null;
  const phrase = phraseStartingAt(units, role.to + 1, to);
  return phrase && units[phrase.to]?.text === "," && isNamed(units, phrase) ? phrase : null;
}

const isPronoun = (unit: Unit | undefined) => /^(?:he|she|they)$/.test(unit?.lower ?? "");

/**
 * The subject of the main clause that begins at `from`: behind “After the vote,” and “But”. Only a name,
 * a role with “the”, or a pronoun counts; null otherwise.
 */
export function mainSubject(units: readonly Unit[], from: number, to: number): Range | null {
  let at = from;
  while (
    at < to &&
    (COORDINATORS.has(units[at]?.lower ?? "") ||
      isAdverb(units[at]?.lower ?? "") ||
      units[at]?.text === ",")
  )
    at += 1;
  const { lower = "" } = units[at] ?? {};
  if (PREPOSITIONS.has(lower) || SUBORDINATORS.has(lower) || /.{2}ing$/.test(lower))
    at = behindComma(units, at, to);
  if (at < 0) return null;
  const phrase = phraseStartingAt(units, at, to);
  if (!phrase) return null;
  if (isPronoun(units[phrase.from]) || isNamed(units, phrase)) return phrase;
  return inApposition(units, phrase, to);
}
