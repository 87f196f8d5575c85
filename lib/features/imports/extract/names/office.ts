import { DETERMINERS } from "@/lib/features/imports/extract/lexicon/function-words";
import { isHonorific, isRole } from "@/lib/features/imports/extract/lexicon/roles";
import type { NameRun } from "@/lib/features/imports/extract/names/name-run";
import type { Unit } from "@/lib/features/imports/extract/text/sentences";

const LONGEST_TITLE = 7;
const LONGEST_DESCRIPTION = 16;

const wordsOf = (text: string, units: readonly Unit[], from: number, to: number) =>
  text.slice(units[from]?.start ?? 0, units[to - 1]?.end ?? 0);

const namesRole = (units: readonly Unit[], from: number, to: number) =>
  units.slice(from, to).some(({ lower }) => isRole(lower) && !isHonorific(lower));

/** The office before a name: “State Department spokesperson”. */
function titleBefore(text: string, units: readonly Unit[], { range, name }: NameRun): string | null {
  let from = name.from;
  while (from > 0 && name.from - from < LONGEST_TITLE) {
    const unit = units[from - 1];
    const within = unit && unit.kind === "word" && (from > range.from || isRole(units[name.from - 1]?.lower ?? ""));
    if (!within || DETERMINERS.has(unit.lower) || (!/^\p{Lu}/u.test(unit.text) && !/^(?:of|for|and)$/.test(unit.lower) && !isRole(unit.lower) && from <= range.from && !isRole(units[from]?.lower ?? ""))) break;
    from -= 1;
  }
  while (from < name.from && (/^(?:of|for|and)$/.test(units[from]?.lower ?? "") || isHonorific(units[from]?.lower ?? ""))) from += 1;
  return from < name.from && namesRole(units, from, name.from) ? wordsOf(text, units, from, name.from) : null;
}

/** The office behind a name's comma: “…, director of the clinic,”. */
function titleBehind(text: string, units: readonly Unit[], { range }: NameRun): string | null {
  if (units[range.to]?.text !== ",") return null;
  let to = range.to + 1;
  while (to < Math.min(units.length, range.to + LONGEST_DESCRIPTION) && !/^[,.;:()—–]$|^--/.test(units[to]?.text ?? "") && units[to]?.kind !== "quote" && units[to]?.lower !== "who") to += 1;
  const from = range.to + (DETERMINERS.has(units[range.to + 1]?.lower ?? "") ? 2 : 1);
  if (!/^[,.—–]$|^--/.test(units[to]?.text ?? ".") || from >= to) return null;
  return namesRole(units, from, Math.min(to, from + 6)) ? wordsOf(text, units, from, to) : null;
}

/** The office that the words around a name give to whom it names; null when they give none. */
export function officeOf(text: string, units: readonly Unit[], run: NameRun): string | null {
  return titleBefore(text, units, run) ?? titleBehind(text, units, run);
}
