import type { Found } from "@/lib/features/imports/extract/attribution/found";
import {
  phraseStartingAt,
  type Range,
} from "@/lib/features/imports/extract/attribution/noun-phrase";
import { speechVerb } from "@/lib/features/imports/extract/lexicon/speech-verbs";
import { isAdverb } from "@/lib/features/imports/extract/lexicon/function-words";
import type { Unit } from "@/lib/features/imports/extract/text/sentences";

const LONGEST_NAME = 10;

/** The first word of a quotation: “assured” in ““assured her, …””. */
function firstWord(text: string, unit: Unit): string {
  return /\p{L}+/u.exec(text.slice(unit.start, unit.start + 40))?.[0].toLowerCase() ?? "";
}

/**
 * Whose words a speaker passes on: the subject of a verb of speech that opens what was said (“said that the
 * minister “assured the family …””). Null when the speaker speaks for themselves.
 */
export function relayedBy(
  text: string,
  { sentence: { units }, from, to, type }: Found,
): Range | null {
  if (type === "direct") return null;
  const start = units[from]?.lower === "that" ? from + 1 : from;
  const phrase = phraseStartingAt(units, start, Math.min(to, start + LONGEST_NAME));
  if (!phrase || !/^\p{Lu}|^the\b/iu.test(units[phrase.from]?.text ?? "")) return null;
  let at = phrase.to;
  while (
    at < to &&
    (isAdverb(units[at]?.lower ?? "") || /^(?:has|had|have)$/.test(units[at]?.lower ?? ""))
  )
    at += 1;
  const unit = units[at];
  const verb = unit && speechVerb(unit.kind === "quote" ? firstWord(text, unit) : unit.lower);
  const tells =
    verb &&
    verb.kind !== "calls" &&
    verb.kind !== "voices" &&
    (verb.forms.has("past") || verb.forms.has("third"));
  return tells && /^\p{Lu}|^the$/u.test(units[phrase.from]?.text ?? "") ? phrase : null;
}
