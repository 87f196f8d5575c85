import type { Cue } from "@/lib/features/imports/extract/attribution/cues";
import type { Range } from "@/lib/features/imports/extract/attribution/noun-phrase";
import { beforeScene } from "@/lib/features/imports/extract/attribution/scene";
import {
  COORDINATORS,
  isAdverb,
  PREPOSITIONS,
  SUBORDINATORS,
  TIME_WORDS,
} from "@/lib/features/imports/extract/lexicon/function-words";
import { isFiniteVerb } from "@/lib/features/imports/extract/lexicon/clause";
import type { Unit } from "@/lib/features/imports/extract/text/sentences";

/** A longer stretch before “that” is no adverbial any more. */
const LONGEST_ADVERBIAL = 14;
const LOOKED_AT = 30;

export const isThat = (unit: Unit | undefined) => unit?.lower === "that";

const endsStretch = (unit: Unit | undefined) =>
  unit === undefined ||
  unit.kind === "quote" ||
  /^(?:,|:|;|\.|—|–|--+|[?!])$/.test(unit.text) ||
  isThat(unit);

/** Takes marks and joining words off both ends. */
export function trimRange(units: readonly Unit[], range: Range): Range {
  let { from, to } = range;
  while (to > from && isEdge(units[to - 1])) to -= 1;
  while (from < to && isEdge(units[from])) from += 1;
  return { from, to };
}

const isEdge = (unit: Unit | undefined) =>
  unit?.kind === "mark" && /^(?:[,.:;]|—|–|--+|…|-|\.\.\.+)$/.test(unit.text);

/** Takes “But”, “And so” off the beginning. */
export function withoutJoint(units: readonly Unit[], { from, to }: Range): Range {
  let at = from;
  while (
    at < to &&
    (/^(?:but|and|so|yet|or|while)$/.test(units[at]?.lower ?? "") || isEdge(units[at]))
  )
    at += 1;
  return { from: at, to };
}

/** Whether a finite verb stands among the first words. */
export function holdsVerb(units: readonly Unit[], { from, to }: Range): boolean {
  for (let at = from; at < Math.min(to, from + LOOKED_AT); at += 1) {
    const unit = units[at];
    if (unit && unit.kind === "word" && isFiniteVerb(unit.lower)) return true;
  }
  return false;
}

/**
 * Skips what says when, where or how something was said: “Tuesday”, “in a statement”, “at a hearing in
 * Oslo”. Only up to a place where the quotation can begin: “that”, a quotation mark, a comma, a colon, the end.
 */
export function skipAdverbial(units: readonly Unit[], { from, to }: Range): number {
  const first = units[from];
  if (!first || from >= to) return from;
  const opens =
    PREPOSITIONS.has(first.lower) ||
    TIME_WORDS.has(first.lower) ||
    isAdverb(first.lower) ||
    /^(?:out|on|this)$/.test(first.lower);
  if (!opens || first.lower === "to") return from;
  for (let at = from; at <= Math.min(to, from + LONGEST_ADVERBIAL); at += 1) {
    if (at < to && !endsStretch(units[at])) continue;
    const opensSpeech =
      at < to && (isThat(units[at]) || units[at]?.kind === "quote" || units[at]?.text === ":");
    if (opensSpeech || !holdsVerb(units, { from: from + 1, to: at })) return at;
    break;
  }
  return skipTime(units, from, to);
}

/** Only words of time right behind the verb: “said Tuesday the talks …”. */
function skipTime(units: readonly Unit[], from: number, to: number): number {
  let at = from;
  if (
    /^(?:on|last|this|late|earlier)$/.test(units[at]?.lower ?? "") &&
    TIME_WORDS.has(units[at + 1]?.lower ?? "")
  )
    at += 2;
  else
    while (
      at < to &&
      (TIME_WORDS.has(units[at]?.lower ?? "") || ["also", "again"].includes(units[at]?.lower ?? ""))
    )
      at += 1;
  return at;
}

/** “told her that in the June call, he …”: the clause that “that” opens has not had its verb yet. */
function opensWithScene(units: readonly Unit[], { from, to }: Range): boolean {
  for (let at = from; at < Math.min(to, from + LOOKED_AT); at += 1) {
    if (isThat(units[at]))
      return to - at < LONGEST_ADVERBIAL && !holdsVerb(units, { from: at, to });
  }
  return false;
}

/** How a cue's clause stands to the one before it: beside it, or inside it (“said she said”). */
export function isNested(units: readonly Unit[], cue: Cue, previous: Cue): boolean {
  let at = cue.clause - 1;
  while (at >= previous.behind && isAdverb(units[at]?.lower ?? "")) at -= 1;
  const before = units[at];
  if (cue.order === "shared") {
    const next = units[cue.behind]?.text === "," ? units[cue.behind + 1] : units[cue.behind];
    const joint = units[Math.max(previous.behind - 1, beforeScene(units, cue.from))];
    const joined = joint?.kind !== "word" || /^(?:and|but|while)$/.test(joint.lower);
    return !joined && next?.kind !== "quote";
  }
  if (!before || at < previous.behind) return true;
  if (before.text === "," && opensWithScene(units, { from: previous.behind, to: at })) return true;
  if (isEdge(before) || before.kind === "quote") return false;
  if (/^(?:while|whereas|though|although)$/.test(before.lower)) return false;
  if (SUBORDINATORS.has(before.lower)) return true;
  return !COORDINATORS.has(before.lower);
}

/** A cue whose clause only says under which condition, or which thing: “if he says …”, “what they call …”. */
export function isConditional(units: readonly Unit[], cue: Cue): boolean {
  const before = units[cue.clause - 1]?.lower ?? "";
  return (
    /^(?:if|whether|unless|how|what|whatever|why)$/.test(before) ||
    (cue.order === "before" && /^(?:what|which)$/.test(units[cue.subject?.from ?? -1]?.lower ?? ""))
  );
}
