import { isCapital, type Range } from "@/lib/features/imports/extract/attribution/noun-phrase";
import {
  AUXILIARIES,
  ADVERBS,
  COORDINATORS,
  DETERMINERS,
  PERSONAL_PRONOUNS,
  PREPOSITIONS,
  SUBORDINATORS,
  TIME_WORDS,
} from "@/lib/features/imports/extract/lexicon/function-words";
import {
  isBodyWord,
  isDemonym,
  isDomain,
  isParticle,
} from "@/lib/features/imports/extract/lexicon/name-words";
import { isHonorific, isRank, isRole } from "@/lib/features/imports/extract/lexicon/roles";
import type { Unit } from "@/lib/features/imports/extract/text/sentences";

/** A run of capitalised words. `name`: without title and office; empty for “Prime Minister” alone. */
export type NameRun = { range: Range; name: Range; parts: string[]; kind: "person" | "body" };

const MOST_PARTS = 5;

const CLOSED = [
  AUXILIARIES,
  ADVERBS,
  COORDINATORS,
  DETERMINERS,
  PERSONAL_PRONOUNS,
  PREPOSITIONS,
  SUBORDINATORS,
];
const OPENERS =
  /^(?:asked|born|according|meanwhile|yes|no|not|there|here|his|her|their|our|my|its|please|thank|thanks|let|just|if|look|well|oh|okay|ok|i'm|it's|he's|she's|they're|we're|that's|there's|what's|other|others|somehow|i've|we've|don't|i'll|we'll|rather|indeed|nonetheless|otherwise|similarly|likewise|perhaps|maybe|why|what|how|when|where|who)$/;

const isNameWord = (unit: Unit | undefined, opens: boolean) => {
  if (!unit || !isCapital(unit) || unit.lower === "i") return false;
  if (TIME_WORDS.has(unit.lower) && !/^(?:may|april|june|august)$/.test(unit.lower)) return false;
  if (OPENERS.test(unit.lower)) return false;
  return !(opens || unit.text === unit.text.toUpperCase()
    ? CLOSED.some((list) => list.has(unit.lower))
    : DETERMINERS.has(unit.lower) || PREPOSITIONS.has(unit.lower));
};

export const withoutPossessive = (text: string) => text.replace(/['’]s?$/u, "");

/** Drops nationality, title and office from the front: “American”, “Dr.”, “Prime Minister”. */
function withoutTitle(units: readonly Unit[], { from, to }: Range): Range {
  let start = from;
  for (let at = from; at < to; at += 1) {
    const lower = units[at]?.lower ?? "";
    if (
      isHonorific(lower) ||
      (isRole(lower) && at < to - 1) ||
      (isRole(lower) && at === to - 1 && !isBodyOf(units, from, to))
    )
      start = at + 1;
  }
  while (
    start < to &&
    start > from &&
    (units[start]?.lower === "of" ||
      isDomain(units[start]?.lower ?? "") ||
      (units[start]?.lower === "and" && isDomain(units[start + 1]?.lower ?? "")))
  )
    start += 1;
  while (
    start < to - 1 &&
    (isDemonym(units[start]?.lower ?? "") || isRank(units[start]?.lower ?? ""))
  )
    start += 1;
  return { from: start, to };
}

function runAt(units: readonly Unit[], from: number, limit: number): NameRun {
  let to = from + 1;
  let closed = /['’]s$|s['’]$/u.test(units[from]?.text ?? "");
  while (to < limit && !closed && to - from < 12) {
    const unit = units[to];
    const joins =
      isOffice(units, to) ||
      (isParticle(unit?.lower ?? "") && isNameWord(units[to + 1], false)) ||
      (/^(?:of|for|and|&)$/.test(unit?.lower || unit?.text || "") &&
        isBody(units, from, to) &&
        isNameWord(units[to + 1], false));
    if (!joins && !isNameWord(unit, false)) break;
    closed = /['’]s$|s['’]$/u.test(unit?.text ?? "");
    to += 1;
  }
  const range = { from, to };
  const name = withoutTitle(units, range);
  const parts = units.slice(name.from, name.to).map(({ text }) => withoutPossessive(text));
  return { range, name, parts, kind: isPersonal(units, name, parts) ? "person" : "body" };
}

/** “Secretary of State Ana Ruiz”: the words behind “of” belong to the office. */
const isOffice = (units: readonly Unit[], at: number) =>
  units[at]?.lower === "of" &&
  isRole(units[at - 1]?.lower ?? "") &&
  isCapital(units[at - 1]) &&
  isDomain(units[at + 1]?.lower ?? "");

/** “Committee for Teachers”: a role noun that belongs to the name of a body. */
const isBodyOf = (units: readonly Unit[], from: number, to: number) =>
  isBody(units, from, to) &&
  units.slice(from, to).some(({ lower }) => lower === "of" || lower === "for");

const isBody = (units: readonly Unit[], from: number, to: number) => {
  for (let at = from; at < to; at += 1) if (isBodyWord(units[at]?.lower ?? "")) return true;
  return false;
};

function isPersonal(units: readonly Unit[], name: Range, parts: readonly string[]): boolean {
  if (parts.length === 0 || parts.length > MOST_PARTS || isBody(units, name.from, name.to))
    return false;
  return (
    !parts.some((part) => /^\p{Lu}{3,}$|^[@#$\p{N}]|\p{N}/u.test(part)) &&
    !parts.every((part) => isDemonym(part.toLowerCase()))
  );
}

/** “American” and “August” alone name nobody. */
const isNamed = (units: readonly Unit[], { name, parts }: NameRun) =>
  (!parts.every((part) => isDemonym(part.toLowerCase())) &&
    !(parts.length === 1 && TIME_WORDS.has(units[name.from]?.lower ?? ""))) ||
  parts.length === 0;

/** The runs of capitalised words in a stretch of a sentence; `opens`: its first word opens the sentence. */
export function nameRuns(units: readonly Unit[], { from, to }: Range): NameRun[] {
  const runs: NameRun[] = [];
  for (let at = from; at < to; at += 1) {
    const before = units[at - 1];
    const opens = at === 0 || /^(?:[.:?!•"“]|—|–)$/.test(before?.text ?? "");
    if (!isNameWord(units[at], opens)) continue;
    const run = runAt(units, at, to);
    if (isNamed(units, run)) runs.push(run);
    at = run.range.to - 1;
  }
  return runs;
}
