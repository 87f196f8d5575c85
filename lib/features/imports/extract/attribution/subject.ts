import {
  phraseEndingAt,
  phraseStartingAt,
  isCapital,
  type Range,
} from "@/lib/features/imports/extract/attribution/noun-phrase";
import {
  AUXILIARIES,
  DETERMINERS,
  isAdverb,
  PREPOSITIONS,
  TIME_WORDS,
} from "@/lib/features/imports/extract/lexicon/function-words";
import { isRank, isRole } from "@/lib/features/imports/extract/lexicon/roles";
import type { Unit } from "@/lib/features/imports/extract/text/sentences";

const LONGEST_APPOSITION = 40;

const isTime = (unit: Unit | undefined) =>
  unit !== undefined &&
  (TIME_WORDS.has(unit.lower) ||
    /^\d{1,4}(?:st|nd|rd|th)?$|^\d+:\d\d$/.test(unit.lower) ||
    /^(?:on|in|at)$/.test(unit.lower));

/** Skips what may stand between subject and verb: “has also”, “on Monday”, “earlier this week”. */
function beforeVerb(units: readonly Unit[], to: number, floor: number): number {
  let at = to;
  while (at > floor) {
    const unit = units[at - 1];
    if (!unit || unit.kind === "quote" || unit.kind === "mark") break;
    const named = isCapital(unit) && isCapital(units[at - 2]) && !isTime(units[at - 2]);
    const skipped =
      AUXILIARIES.has(unit.lower) ||
      isAdverb(unit.lower) ||
      (isTime(unit) && !named) ||
      (/^(?:this|last|next|the|same)$/.test(unit.lower) && at < to && isTime(units[at]));
    if (!skipped) break;
    at -= 1;
  }
  return at;
}

/** Where the bracket that ends before `to` opens. */
function beforeBracket(units: readonly Unit[], to: number, floor: number): number {
  for (let at = to - 2; at >= Math.max(floor, to - LONGEST_APPOSITION); at -= 1) {
    if (units[at]?.text === "(") return at;
  }
  return to;
}

/** Whether words between commas describe the name before them: an age, an office, “who …”, “with …”. */
function describes(units: readonly Unit[], { from, to }: Range): boolean {
  const first = units[from];
  if (!first || from >= to) return false;
  if (
    isAdverb(first.lower) ||
    first.kind === "number" ||
    DETERMINERS.has(first.lower) ||
    PREPOSITIONS.has(first.lower)
  )
    return true;
  if (
    /^(?:who|whose|which|now|then|himself|herself|jr\.?|sr\.?|speaking|citing|himself)$/.test(
      first.lower,
    )
  )
    return true;
  if (isRole(first.lower) || isRank(first.lower.replace(/^ex-/, "")) || /'s$/.test(first.lower))
    return true;
  if (/(?:ing|ed)$/.test(first.lower) && !isCapital(first)) return true;
  for (let at = from; at < to; at += 1) if (isRole(units[at]?.lower ?? "")) return true;
  return isCapital(first) && (to - from <= 3 || isListOfNames(units, { from, to }));
}

/** “…, minister of Innovation, Science and Economic Development,”: the end of a list of capitals. */
const isListOfNames = (units: readonly Unit[], { from, to }: Range) =>
  units
    .slice(from, to)
    .every((unit) => isCapital(unit) || /^(?:and|of|the|&)$/.test(unit.lower || unit.text));

/** The phrase that fills what stands between two marks, from its first word: not “Oslo” of “In Oslo,”. */
function wholePhrase(units: readonly Unit[], to: number, floor: number): Range | null {
  const end = units[to - 1]?.text === ")" ? beforeBracket(units, to, floor) : to;
  const phrase = phraseEndingAt(units, end, floor);
  if (!phrase) return null;
  const before = units[phrase.from - 1];
  const opens =
    phrase.from <= floor ||
    before?.kind === "mark" ||
    before?.kind === "quote" ||
    /^(?:and|but|that|while|as|when|after)$/.test(before?.lower ?? "");
  const isTimeOnly = phrase.to - phrase.from <= 2 && isTime(units[phrase.from]);
  return opens && !isTimeOnly ? phrase : null;
}

/** The subject before descriptions set off by commas or dashes, the last of which ends before `to`. */
function beforeApposition(units: readonly Unit[], to: number, floor: number): Range | null {
  const mark = units[to - 1]?.text ?? "";
  let [found, end]: [Range | null, number] = [null, to - 1];
  for (let at = to - 2; at >= Math.max(floor, to - LONGEST_APPOSITION); at -= 1) {
    const unit = units[at];
    if (unit?.kind === "quote") break;
    if (unit?.text !== mark) continue;
    const between = { from: at + 1, to: end };
    if (!describes(units, between)) break;
    const phrase = wholePhrase(units, at, floor);
    if (phrase && found && isName(units, found) && !isName(units, phrase)) break;
    found = phrase ? (isName(units, between) && !isName(units, phrase) ? between : phrase) : found;
    end = at;
  }
  return found;
}

const isName = (units: readonly Unit[], { from, to }: Range) =>
  to - from >= 2 && to - from <= 5 && isCapital(units[to - 1]) && isCapital(units[from]);

const LONGEST_RELATIVE = 9;

/** “A man who answered the door said”: whom the clause with “who” is about. */
function beforeRelative(units: readonly Unit[], phrase: Range, floor: number): Range | null {
  for (
    let at = phrase.from - 1;
    at >= Math.max(floor + 1, phrase.from - LONGEST_RELATIVE);
    at -= 1
  ) {
    const unit = units[at];
    if (!unit || unit.kind === "mark" || unit.kind === "quote") return null;
    if (unit.lower === "who") return phraseEndingAt(units, at, floor);
  }
  return null;
}

/** The subject of the verb at `verb`, where it stands before it. */
export function subjectBefore(units: readonly Unit[], verb: number, floor: number): Range | null {
  let to = beforeVerb(units, verb, floor);
  if (units[to - 1]?.text === ")") to = beforeBracket(units, to, floor);
  const last = units[to - 1];
  if (!last || to <= floor) return null;
  if (/^(?:,|—|–|--+)$/.test(last.text)) return beforeApposition(units, to, floor);
  const phrase = phraseEndingAt(units, to, floor);
  return phrase && (beforeRelative(units, phrase, floor) ?? phrase);
}

/** The subject of a verb where it stands behind it: “…,” said the minister. */
export function subjectAfter(units: readonly Unit[], behind: number, limit: number): Range | null {
  let from = behind;
  while (from < limit && isAdverb(units[from]?.lower ?? "")) from += 1;
  const phrase = phraseStartingAt(units, from, limit);
  return phrase && (nameBehind(units, phrase, limit) ?? phrase);
}

/** “…,” says her partner, Ana Ruiz: the name that ends the clause behind a role and its comma. */
function nameBehind(units: readonly Unit[], role: Range, limit: number): Range | null {
  const last = units[role.to - 1];
  if (units[role.to]?.text !== "," || isCapital(last) || !isRole(last?.lower ?? "")) return null;
  const name = phraseStartingAt(units, role.to + 1, limit);
  const ends =
    name !== null && (name.to >= units.length || /^[.,;]$/.test(units[name.to]?.text ?? ""));
  return ends && isCapital(units[name.from]) && isCapital(units[name.to - 1]) ? name : null;
}
