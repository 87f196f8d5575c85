import {
  holdsVerb,
  isThat,
  skipAdverbial,
  trimRange,
} from "@/lib/features/imports/extract/attribution/bounds";
import type { Cue } from "@/lib/features/imports/extract/attribution/cues";
import {
  isCapital,
  phraseStartingAt,
  type Range,
} from "@/lib/features/imports/extract/attribution/noun-phrase";
import {
  DETERMINERS,
  isAdverb,
  PERSONAL_PRONOUNS,
  PREPOSITIONS,
  SUBORDINATORS,
} from "@/lib/features/imports/extract/lexicon/function-words";
import { isFiniteVerb } from "@/lib/features/imports/extract/lexicon/clause";
import { mayBeNoun } from "@/lib/features/imports/extract/lexicon/speech-verbs";
import type { Unit } from "@/lib/features/imports/extract/text/sentences";

/** “Says much about”, “said so”: nothing that was said follows. */
const SAYS_NOTHING =
  /^(?:as much|much|little|nothing|so|something|anything|everything|goodbye|hello|farewell|more)$/;

/** Verbs that report with a form in -ing: “denied taking part”. */
const TAKES_GERUND = /^(?:report|deny|admit|recall|describe|recount|acknowledge)$/;

/** How far the person told and the time may reach. */
const LONGEST_ADDRESS = 16;

const OPENS_REQUEST = /^(?:to|if|whether|what|how|why|when|who|where|that|not)$/;

/** Where the first of these words stands before a comma or quotation; -1 when nowhere near. */
function findNear(
  units: readonly Unit[],
  { from, to }: Range,
  test: (unit: Unit) => boolean,
): number {
  for (let at = from; at < Math.min(to, from + LONGEST_ADDRESS); at += 1) {
    const unit = units[at];
    if (!unit) break;
    if (test(unit)) return at;
    if (unit.kind === "quote" || /^[;:?!]$/.test(unit.text)) break;
  }
  return -1;
}

/** Behind the person told: “told CNN that …”, “told reporters he …”. */
function behindAddressee(units: readonly Unit[], range: Range): number {
  const that = findNear(units, range, isThat);
  if (that >= 0) return that;
  const first = units[range.from];
  if (!first || range.from >= range.to) return range.from;
  if (/^(?:him|her|them|us|me|you|it|himself|herself)$/.test(first.lower)) return range.from + 1;
  const phrase = phraseStartingAt(units, range.from, range.to);
  if (!phrase) return range.from;
  for (let at = range.from + 1; at < phrase.to; at += 1) {
    const word = units[at]?.lower ?? "";
    if (!isCapital(units[at]) && (PERSONAL_PRONOUNS.has(word) || DETERMINERS.has(word))) return at;
  }
  if (isCapital(first)) return phrase.to;
  const plural = findNear(
    units,
    { from: range.from, to: phrase.to },
    (unit) => !isCapital(unit) && /[^s']s$/.test(unit.lower),
  );
  return plural >= 0 ? plural + 1 : phrase.to;
}

/** Whether a clause follows at once, though no “that” says so. */
function isClause(units: readonly Unit[], range: Range, loose = false): boolean {
  const first = units[range.from];
  if (!first || range.to - range.from < 3) return false;
  if (
    first.kind === "mark" ||
    first.kind === "quote" ||
    PREPOSITIONS.has(first.lower) ||
    isAdverb(first.lower)
  )
    return false;
  if (CONTRACTED.test(first.lower)) return true;
  for (let at = range.from + 1; at < Math.min(range.to, range.from + 12); at += 1) {
    const unit = units[at];
    if (
      !unit ||
      (SUBORDINATORS.has(unit.lower) && !(loose && unit.lower === "as")) ||
      ENDS_SUBJECT.test(unit.lower || unit.text)
    )
      return false;
    if (holdsVerb(units, { from: at, to: at + 1 })) return true;
    // “the speech she gave”: the verb to come is not the clause's own.
    if (PERSONAL_PRONOUNS.has(unit.lower) && units[at - 1]?.lower !== "and") return false;
  }
  return false;
}

/** “he’s”, “there’s”: subject and verb in one. */
const CONTRACTED = /^(?:he|she|it|they|we|i|you|there|that|who|what)'/;
const ENDS_SUBJECT = /^(?:to|for|but|,)$/;

const addressed = (units: readonly Unit[], { verb }: Cue, range: Range) =>
  verb.kind === "tells" || verb.kind === "asks" ? behindAddressee(units, range) : range.from;

/** What follows a cue, without the person told. */
export function behindAll(units: readonly Unit[], cue: Cue, range: Range): Range {
  return cue.verb.kind === "tells" ? { from: addressed(units, cue, range), to: range.to } : range;
}

/** Behind a form that may be a noun (“states”, “reports”) only words that open a clause tell that it is a verb. */
function opensClause(units: readonly Unit[], cue: Cue, at: number): boolean {
  const word = units[at]?.lower ?? "";
  if (!mayBeNoun(units[cue.from]?.lower ?? "")) return true;
  return PERSONAL_PRONOUNS.has(word) || DETERMINERS.has(word) || word === "there";
}

/** Where the words quoted begin behind a cue, by what the verb asks for; -1 when it introduces none. */
export function openingBehind(units: readonly Unit[], cue: Cue, range: Range): number {
  const { kind } = cue.verb;
  let from = addressed(units, cue, range);
  if (kind === "asks") {
    const request = findNear(units, range, ({ lower }) => OPENS_REQUEST.test(lower));
    return request >= 0 ? request : blockNear(units, range);
  }
  from = skipAdverbial(units, { from, to: range.to });
  if (units[from]?.text === ",") from += 1;
  const [word, next] = [units[from]?.lower ?? "", units[from + 1]?.lower ?? ""];
  if (SAYS_NOTHING.test(word === "as" ? `as ${next}` : word)) return -1;
  // “added new staff”, “went on his way”: only of “say” is every object speech.
  if (kind === "says" && (cue.verb.lemma === "say" || holdsVerb(units, { from, to: range.to })))
    return from;
  if (kind === "tells" && (isThat(units[from]) || units[from]?.kind === "quote")) return from;
  if (kind === "tells") return isClause(units, { from, to: range.to }, true) ? from : -1;
  if (kind === "states") {
    const that = findNear(units, { from, to: Math.min(range.to, from + 5) }, isThat);
    // “rules that could …”: a noun and what it does.
    const isNoun =
      mayBeNoun(units[cue.from]?.lower ?? "") &&
      isFiniteVerb(units[that + 1]?.lower ?? "") &&
      !CONTRACTED.test(units[that + 1]?.lower ?? "");
    if (that >= 0) return isNoun ? -1 : that;
    if (TAKES_GERUND.test(cue.verb.lemma) && /.ing$/.test(units[from]?.lower ?? "")) return from;
    if (opensClause(units, cue, from) && isClause(units, { from, to: range.to })) return from;
  }
  if (kind === "calls") {
    const complement = complementBehind(units, cue, range);
    if (complement >= 0) return complement;
  }
  return blockNear(
    units,
    kind === "voices" ? { from: range.from, to: Math.min(range.to, range.from + 4) } : range,
  );
}

/** A quotation right behind the cue, or behind a short object of it: “called it “a sham””. */
function blockNear(units: readonly Unit[], range: Range): number {
  return findNear(units, range, ({ kind }) => kind === "quote");
}

const NAMES_IT = /^(?:call|label|brand|dub)$/;
const LONGEST_OBJECT = 8;

/** “called it a sham”, “described the trial as a sham”: what somebody or something was called; -1 when nothing. */
function complementBehind(units: readonly Unit[], { verb }: Cue, range: Range): number {
  const [object, next] = [units[range.from]?.lower ?? "", units[range.from + 1]?.lower ?? ""];
  if (NAMES_IT.test(verb.lemma) && /^(?:it|him|her|them|this|that)$/.test(object))
    return /^(?:an?|the|one)$/.test(next) ? range.from + 1 : -1;
  if (!/^(?:describe|characteri[sz]e)$/.test(verb.lemma)) return -1;
  for (let at = range.from + 1; at < Math.min(range.to - 1, range.from + LONGEST_OBJECT); at += 1) {
    const unit = units[at];
    if (!unit || unit.kind !== "word") return -1;
    if (unit.lower === "as") return at + 1;
  }
  return -1;
}

/** The words behind a cue that it may introduce, without a comma or full stop at either end. */
export function behind(units: readonly Unit[], cue: Cue, limit: number): Range {
  let to = cue.behind;
  while (to < limit && units[to]?.text !== ";") to += 1;
  return { from: cue.behind, to: trimRange(units, { from: cue.behind, to }).to };
}
