import {
  phraseStartingAt,
  type Range,
} from "@/lib/features/imports/extract/attribution/noun-phrase";
import { mainSubject } from "@/lib/features/imports/extract/attribution/main-subject";
import { subjectBefore } from "@/lib/features/imports/extract/attribution/subject";
import type { Trigger } from "@/lib/features/imports/extract/contacts/triggers";
import { AUXILIARIES, isAdverb } from "@/lib/features/imports/extract/lexicon/function-words";
import type { Unit } from "@/lib/features/imports/extract/text/sentences";

/** The phrases that name who was in contact; null where the sentence has none. */
export type Parties = { one: Range | null; other: Range | null };

const NEAR = 14;
const LIGHT =
  /^(?:had|has|have|having|held|holds|made|makes|sent|sends|received|receives|got|paid|pays|placed|took|attended|wrote|handed|delivered)$/;

/** The phrase behind the first of these prepositions, before another clause begins. */
function behindWord(units: readonly Unit[], from: number, words: RegExp): Range | null {
  for (let at = from; at < Math.min(units.length, from + NEAR); at += 1) {
    const unit = units[at];
    if (!unit || unit.kind === "quote" || /^[;:.]$/.test(unit.text)) return null;
    if ((unit.text === "," && at > from + 6) || unit.lower === "according") return null;
    if (words.test(unit.lower)) return phraseStartingAt(units, at + 1, units.length);
  }
  return null;
}

/** “between X and Y”: the phrase cut at its “and”. */
function between(units: readonly Unit[], from: number): Parties | null {
  const both = behindWord(units, from, /^between$/);
  if (!both) return null;
  for (let at = both.from + 1; at < Math.min(units.length, both.to + 4); at += 1) {
    if (units[at]?.lower === "and")
      return {
        one: { from: both.from, to: at },
        other: phraseStartingAt(units, at + 1, units.length),
      };
  }
  return null;
}

/** “the calls she has had with …”: the subject of the relative clause behind a noun. */
function relative(units: readonly Unit[], from: number): Range | null {
  const phrase = phraseStartingAt(
    units,
    units[from]?.lower === "that" ? from + 1 : from,
    units.length,
  );
  if (!phrase) return null;
  let at = phrase.to;
  while (AUXILIARIES.has(units[at]?.lower ?? "") || isAdverb(units[at]?.lower ?? "")) at += 1;
  return LIGHT.test(units[at]?.lower ?? "") || LIGHT.test(units[at - 1]?.lower ?? "")
    ? phrase
    : null;
}

/** The subject of “had”, “held”, “received” before a noun of contact. */
function lightSubject(units: readonly Unit[], at: number): { subject: Range; verb: string } | null {
  for (let k = at - 1; k >= Math.max(0, at - 9); k -= 1) {
    const unit = units[k];
    if (!unit || unit.kind === "quote" || /^[,;:]$/.test(unit.text)) return null;
    if (!LIGHT.test(unit.lower)) continue;
    const subject = subjectBefore(units, k, 0);
    return subject ? { subject, verb: unit.lower } : null;
  }
  return null;
}

function partiesOfNoun(units: readonly Unit[], trigger: Trigger): Parties {
  const both = between(units, trigger.to);
  if (both) return both;
  const light = lightSubject(units, trigger.from);
  const other = behindWord(units, trigger.to, /^(?:with|to|from)$/);
  const inRelative = relative(units, trigger.to);
  const by = behindWord(units, trigger.to, /^by$/);
  const opens = units
    .slice(0, trigger.from)
    .some(({ lower }) => /^(?:in|during|after|on)$/.test(lower));
  const scene =
    light || inRelative || by || !opens ? null : (mainSubject(units, 0, units.length) ?? null);
  return { one: inRelative ?? light?.subject ?? by ?? scene, other };
}

/** “met the minister and wrote to the president”: the subject of the sentence. */
const sharedSubject = (units: readonly Unit[], at: number) =>
  units[at - 1]?.lower === "and" ? mainSubject(units, 0, at) : null;

/** Who was in contact by what a trigger says. */
export function partiesOf(units: readonly Unit[], trigger: Trigger): Parties {
  if (!trigger.verb) return partiesOfNoun(units, trigger);
  const one = subjectBefore(units, trigger.from, 0) ?? sharedSubject(units, trigger.from);
  if (trigger.joins === "object")
    return { one, other: phraseStartingAt(units, trigger.to, units.length) };
  if (trigger.joins === "to") return { one, other: behindWord(units, trigger.to, /^to$/) };
  const direct =
    trigger.medium === "meeting" ? phraseStartingAt(units, trigger.to, units.length) : null;
  return { one, other: behindWord(units, trigger.to, /^(?:with|to)$/) ?? direct };
}
