import type { Found } from "@/lib/features/imports/extract/attribution/found";
import { isSentenceLike } from "@/lib/features/imports/extract/attribution/pieces";
import {
  isCapital,
  phraseStartingAt,
  type Range,
} from "@/lib/features/imports/extract/attribution/noun-phrase";
import { mainSubject } from "@/lib/features/imports/extract/attribution/main-subject";
import type { Sentence, Unit } from "@/lib/features/imports/extract/text/sentences";

/** Fewer words in quotation marks, in a sentence that names no speaker, are a title or a word held at a distance. */
const FEWEST_WORDS = 6;

const wordsIn = (text: string, unit: Unit) =>
  text.slice(unit.start, Math.min(unit.end, unit.start + 400)).split(/\s+/).length;

const isIntroduced = (units: readonly Unit[], at: number) =>
  /^(?::|—|–|--+)$/.test(units[at - 1]?.text ?? "");

/** How a quotation stands in a sentence that says of none whose it is; null when it is no quotation. */
function settingOf(
  text: string,
  units: readonly Unit[],
  at: number,
  others: number,
): Found["setting"] | null {
  const unit = units[at];
  if (unit?.kind !== "quote") return null;
  if (unit.block?.title) return null;
  if (unit.block?.single && !(others === 0 && isSentenceLike(unit))) return null;
  if (others === 0)
    return isSentenceLike(unit) || wordsIn(text, unit) >= FEWEST_WORDS ? "alone" : null;
  if (isIntroduced(units, at) && (isSentenceLike(unit) || wordsIn(text, unit) >= FEWEST_WORDS))
    return "introduced";
  if (at === 0 && isSentenceLike(unit) && wordsIn(text, unit) >= 3) return "alone";
  return wordsIn(text, unit) >= FEWEST_WORDS ? "fragment" : null;
}

/** “They waited.” — Ana Ruiz: the name behind a quotation’s dash. */
function signature(units: readonly Unit[], at: number): Range | null {
  if (!/^(?:—|–|-|--+)$/.test(units[at + 1]?.text ?? "")) return null;
  const phrase = phraseStartingAt(units, at + 2, Math.min(units.length, at + 8));
  const ends =
    phrase && (phrase.to === units.length || /^[,.]$/.test(units[phrase.to]?.text ?? ""));
  return ends && isCapital(units[phrase.from]) ? phrase : null;
}

/** Quotations in marks of which the sentence itself does not say whose they are. */
export function unattributed(
  text: string,
  sentence: Sentence,
  attributed: readonly Found[],
): Found[] {
  const { units } = sentence;
  const taken = new Set(attributed.flatMap(({ from, to }) => units.slice(from, to)));
  const others = units.filter(({ kind }) => kind !== "quote" && kind !== "mark").length;
  return units.flatMap((unit, at): Found[] => {
    if (unit.kind !== "quote" || taken.has(unit)) return [];
    const setting = settingOf(text, units, at, others);
    if (!setting) return [];
    const subject = setting === "alone" ? signature(units, at) : mainSubject(units, 0, at);
    return [{ sentence, from: at, to: at + 1, type: "direct", cue: null, subject, setting }];
  });
}
