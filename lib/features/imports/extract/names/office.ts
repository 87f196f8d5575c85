import {
  DETERMINERS,
  PERSONAL_PRONOUNS,
  SUBORDINATORS,
  TIME_WORDS,
} from "@/lib/features/imports/extract/lexicon/function-words";
import { isDomain } from "@/lib/features/imports/extract/lexicon/name-words";
import { isHonorific, isRank, isRole } from "@/lib/features/imports/extract/lexicon/roles";
import type { NameRun } from "@/lib/features/imports/extract/names/name-run";
import type { Unit } from "@/lib/features/imports/extract/text/sentences";

const LONGEST_TITLE = 7;
const JOINS = /^(?:of|for|and)$/;
const CLOSED = new Set([
  ...DETERMINERS,
  ...SUBORDINATORS,
  ...PERSONAL_PRONOUNS,
  ...TIME_WORDS,
  "but",
  "in",
  "on",
  "at",
]);
const LONGEST_DESCRIPTION = 16;

const wordsOf = (text: string, units: readonly Unit[], from: number, to: number) =>
  text.slice(units[from]?.start ?? 0, units[to - 1]?.end ?? 0);

const namesRole = (units: readonly Unit[], from: number, to: number) =>
  units.slice(from, to).some(({ lower }) => isRole(lower) && !isHonorific(lower));

/** Whether a word can belong to an office that the words behind it name. */
function inTitle(units: readonly Unit[], at: number): boolean {
  const unit = units[at];
  if (!unit || unit.kind !== "word" || CLOSED.has(unit.lower)) return false;
  if (JOINS.test(unit.lower))
    return (
      /^\p{Lu}/u.test(units[at + 1]?.text ?? "") &&
      (isRole(units[at - 1]?.lower ?? "") || /^\p{Lu}/u.test(units[at - 1]?.text ?? ""))
    );
  return /^\p{Lu}/u.test(unit.text) || isRole(unit.lower) || isRank(unit.lower);
}

/** The office before a name: “State Department spokesperson”. */
function titleBefore(text: string, units: readonly Unit[], { name }: NameRun): string | null {
  let from = name.from;
  while (from > 0 && name.from - from < LONGEST_TITLE && inTitle(units, from - 1)) from -= 1;
  while (
    from < name.from &&
    (JOINS.test(units[from]?.lower ?? "") || isHonorific(units[from]?.lower ?? ""))
  )
    from += 1;
  for (let at = name.from - 1; at >= from; at -= 1)
    if (/['’]s$/.test(units[at]?.text ?? "")) from = Math.max(from, at + 1);
  let to = name.from;
  while (to > from && isHonorific(units[to - 1]?.lower ?? "")) to -= 1;
  return (from < to && isRole(units[to - 1]?.lower ?? "")) || endsInDomain(units, from, to)
    ? wordsOf(text, units, from, to)
    : null;
}

/** “Secretary of State”. */
const endsInDomain = (units: readonly Unit[], from: number, to: number) =>
  to - from > 2 && isDomain(units[to - 1]?.lower ?? "") && namesRole(units, from, to);

/** The office behind a name's comma: “…, director of the clinic,”. */
function titleBehind(text: string, units: readonly Unit[], { range }: NameRun): string | null {
  if (units[range.to]?.text !== ",") return null;
  let to = range.to + 1;
  while (
    to < Math.min(units.length, range.to + LONGEST_DESCRIPTION) &&
    !/^[,.;:()—–]$|^--/.test(units[to]?.text ?? "") &&
    units[to]?.kind !== "quote" &&
    units[to]?.lower !== "who"
  )
    to += 1;
  const from = range.to + (DETERMINERS.has(units[range.to + 1]?.lower ?? "") ? 2 : 1);
  if (!/^[,.—–]$|^--/.test(units[to]?.text ?? ".") || from >= to) return null;
  return namesRole(units, from, Math.min(to, from + 6)) ? wordsOf(text, units, from, to) : null;
}

/** “The ambassador, Ana Ruiz, …”: the office before the comma that a name stands behind. */
function titleBeforeComma(text: string, units: readonly Unit[], { range }: NameRun): string | null {
  const closes = /^[,—–.]$/.test(units[range.to]?.text ?? "");
  if (units[range.from - 1]?.text !== "," || !closes || !isRole(units[range.from - 2]?.lower ?? ""))
    return null;
  let from = range.from - 2;
  while (
    from > 0 &&
    range.from - from < LONGEST_TITLE &&
    inTitle(units, from - 1) &&
    !/['’]s$/.test(units[from - 1]?.text ?? "")
  )
    from -= 1;
  return wordsOf(text, units, from, range.from - 1);
}

/** The office that the words around a name give to whom it names; null when they give none. */
export function officeOf(text: string, units: readonly Unit[], run: NameRun): string | null {
  return (
    titleBefore(text, units, run) ??
    titleBehind(text, units, run) ??
    titleBeforeComma(text, units, run)
  );
}
