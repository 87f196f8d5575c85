import { isFiniteVerb } from "@/lib/features/imports/extract/lexicon/clause";
import {
  AUXILIARIES,
  COORDINATORS,
  DETERMINERS,
  isAdverb,
  PERSONAL_PRONOUNS,
  PREPOSITIONS,
  SUBJECT_WORDS,
  SUBORDINATORS,
  TIME_WORDS,
} from "@/lib/features/imports/extract/lexicon/function-words";
import { isHonorific, isRole } from "@/lib/features/imports/extract/lexicon/roles";
import type { Unit } from "@/lib/features/imports/extract/text/sentences";

/** Units of a sentence from `from` up to, not including, `to`. */
export type Range = { from: number; to: number };

/** No noun phrase of a news text is longer, and a hostile one must not be walked through. */
const LONGEST = 30;

export const isCapital = (unit: Unit | undefined) =>
  unit !== undefined && unit.kind === "word" && /^[@#]?[\p{Lu}\p{Lt}]/u.test(unit.text);

const isNominal = (unit: Unit | undefined) => {
  if (!unit || unit.kind === "mark" || unit.kind === "quote")
    return unit?.text === ")" || unit?.text === "%";
  if (isCapital(unit)) return true;
  const { lower } = unit;
  return !(
    PREPOSITIONS.has(lower) ||
    SUBORDINATORS.has(lower) ||
    COORDINATORS.has(lower) ||
    AUXILIARIES.has(lower) ||
    TIME_WORDS.has(lower) ||
    isAdverb(lower) ||
    lower === "not"
  );
};

/** Whether “and” at this place joins two nouns rather than two clauses: no verb stands before it. */
function joinsNouns(units: readonly Unit[], at: number, floor: number): boolean {
  if (!isNominal(units[at - 1])) return false;
  for (let k = at - 1; k >= Math.max(floor, at - 12); k -= 1) {
    const unit = units[k];
    if (!unit || unit.kind === "quote" || /^[,;:—–]|--/.test(unit.text)) return true;
    if (!isCapital(unit) && isFiniteVerb(unit.lower)) return false;
  }
  return true;
}

/** A verb form within a phrase: “elected” in “the elected officials” belongs to it, “met” does not. */
const isVerbInside = (units: readonly Unit[], at: number) => {
  const [unit, before] = [units[at], units[at - 1]];
  if (!unit || isCapital(unit) || !isFiniteVerb(unit.lower)) return false;
  const adjective =
    /(?:ed|en)$/.test(unit.lower) &&
    (DETERMINERS.has(before?.lower ?? "") || before?.kind === "quote");
  return !adjective;
};

type Step = "take" | "stop" | "last";

function stepLeft(units: readonly Unit[], at: number, floor: number, end: number): Step {
  const unit = units[at];
  if (!unit || unit.kind === "quote") return "stop";
  if (unit.kind === "mark") return /^[&%/’)(]$/.test(unit.text) ? "take" : "stop";
  const { lower } = unit;
  if (isCapital(unit) && at > floor && !PREPOSITIONS.has(lower)) return "take";
  if (PERSONAL_PRONOUNS.has(lower) && at < end) return "stop";
  if (lower === "and" || lower === "or") return joinsNouns(units, at, floor) ? "take" : "stop";
  if (PREPOSITIONS.has(lower))
    return at > floor && isNominal(units[at - 1]) && !isVerbInside(units, at - 1) ? "take" : "stop";
  if (SUBORDINATORS.has(lower) || COORDINATORS.has(lower)) return "stop";
  if (DETERMINERS.has(lower)) return continuesLeft(units, at, floor) ? "take" : "last";
  if (at < end && (AUXILIARIES.has(lower) || isVerbInside(units, at))) return "stop";
  if (at < end && (isAdverb(lower) || TIME_WORDS.has(lower)) && !isCapital(units[at + 1]))
    return "stop";
  return "take";
}

/** Whether what stands before a determiner belongs to the same phrase: “of the”, “all those”. */
function continuesLeft(units: readonly Unit[], at: number, floor: number): boolean {
  const before = units[at - 1];
  if (!before || at <= floor) return false;
  if (before.lower === "and") return joinsNouns(units, at - 1, floor);
  if (DETERMINERS.has(before.lower)) return true;
  return PREPOSITIONS.has(before.lower) && at - 1 > floor && isNominal(units[at - 2]);
}

const isPronounSubject = ({ lower }: Unit) =>
  PERSONAL_PRONOUNS.has(lower) ||
  lower === "who" ||
  /^(?:he|she|it|they|we)'(?:s|re|d|ve|ll)$/.test(lower);

/** The noun phrase that ends before `to`, not reaching before `floor`; null when no noun stands there. */
export function phraseEndingAt(units: readonly Unit[], to: number, floor: number): Range | null {
  const end = to - 1;
  const last = units[end];
  if (!last || last.kind === "mark" || last.kind === "quote" || end < floor) return null;
  if (isPronounSubject(last)) return { from: end, to };
  if (last.lower === "please") return null;
  if (last.lower === "whom" && units[end - 1]?.lower === "of")
    return { from: Math.max(floor, end - 2), to };
  if (!SUBJECT_WORDS.has(last.lower) && !isNominal(last) && !DETERMINERS.has(last.lower))
    return null;
  let from = to;
  for (let at = end; at >= Math.max(floor, to - LONGEST); at -= 1) {
    const step = stepLeft(units, at, floor, end);
    if (step === "stop") break;
    from = at;
    if (step === "last") break;
  }
  while (
    from < to &&
    (PREPOSITIONS.has(units[from]?.lower ?? "") || COORDINATORS.has(units[from]?.lower ?? ""))
  )
    from += 1;
  return from < to ? { from, to } : null;
}

/** The noun phrase that begins at `from`: “lead author Dr. Ana Ruiz”, “the union”, “she”. */
export function phraseStartingAt(
  units: readonly Unit[],
  from: number,
  limit: number,
): Range | null {
  const first = units[from];
  if (!first || first.kind === "mark" || first.kind === "quote" || from >= limit) return null;
  if (PERSONAL_PRONOUNS.has(first.lower)) return { from, to: from + 1 };
  if (!isNominal(first) && !DETERMINERS.has(first.lower)) return null;
  if (TIME_WORDS.has(first.lower) && !isCapital(units[from + 1])) return null;
  let at = from;
  let named = false;
  for (; at < Math.min(limit, from + LONGEST); at += 1) {
    const unit = units[at];
    if (!unit || unit.kind === "quote" || (unit.kind === "mark" && !/^[&/]$/.test(unit.text)))
      break;
    if (isCapital(unit) && !DETERMINERS.has(unit.lower)) {
      if (TIME_WORDS.has(unit.lower) && at > from) break;
      named = true;
      continue;
    }
    const joins = /^(?:of|and|for|de|la|van|von|der|bin|al|el|da|du)$/.test(unit.lower);
    if (
      joins &&
      (named
        ? isCapital(units[at + 1])
        : isNominal(units[at + 1]) || DETERMINERS.has(units[at + 1]?.lower ?? "")) &&
      at > from
    )
      continue;
    const hasNameAhead =
      named && !isRole(unit.lower) && !isHonorific(unit.lower) && unit.kind === "word";
    if (hasNameAhead && !/'s$/.test(units[at - 1]?.lower ?? "")) break;
    if (at > from && !isNominal(unit) && !DETERMINERS.has(unit.lower)) break;
    if (at > from && isVerbInside(units, at)) break;
  }
  return at > from ? { from, to: at } : null;
}
