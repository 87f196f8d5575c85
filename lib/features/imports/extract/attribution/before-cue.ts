import { isFiniteVerb } from "@/lib/features/imports/extract/lexicon/clause";
import {
  holdsVerb,
  trimRange,
  withoutJoint,
} from "@/lib/features/imports/extract/attribution/bounds";
import type { Cue } from "@/lib/features/imports/extract/attribution/cues";
import {
  phraseStartingAt,
  type Range,
} from "@/lib/features/imports/extract/attribution/noun-phrase";
import {
  isAdverb,
  PREPOSITIONS,
  SUBORDINATORS,
} from "@/lib/features/imports/extract/lexicon/function-words";
import type { Unit } from "@/lib/features/imports/extract/text/sentences";

const QUOTE_GOES_ON = /[,?!…—–-][’')\]]*(?:["”»’']|'')$/u;
const FEWEST_WORDS = 3;
const FARTHEST = 200;
const LONGEST_DATELINE = 14;

/** Whether what stands before a cue only sets the scene: “In Oslo, …”, “After the vote, …”, “However, …”. */
function setsScene(units: readonly Unit[], range: Range): boolean {
  const first = units[range.from];
  if (!first) return true;
  if (SUBORDINATORS.has(first.lower) || isAdverb(first.lower)) return !hasInnerClause(units, range);
  if (PREPOSITIONS.has(first.lower) || /^(?:as|for|having|according)$/.test(first.lower))
    return !hasInnerClause(units, range);
  if (/ing$/.test(first.lower)) return !holdsVerb(units, range);
  return /^(?:asked|born|now)$/.test(first.lower) && !hasInnerClause(units, range);
}

/** “In Canada, magazines will make up …, according to”: behind the scene's comma comes a clause. */
function hasInnerClause(units: readonly Unit[], { from, to }: Range): boolean {
  for (let at = from + 1; at < Math.min(to, from + 25); at += 1) {
    if (units[at]?.text !== ",") continue;
    const next = /^(?:but|and)$/.test(units[at + 1]?.lower ?? "") ? units[at + 2] : units[at + 1];
    if (SUBORDINATORS.has(next?.lower ?? "") || PREPOSITIONS.has(next?.lower ?? "")) continue;
    return to - at > FEWEST_WORDS && holdsVerb(units, { from: at + 1, to });
  }
  return false;
}

/** “Police, the judge said, have …”: the verb of what was said stands behind the cue. */
function isSplitClause(units: readonly Unit[], cue: Cue, range: Range): boolean {
  if (units[cue.clause - 1]?.text !== "," || units[cue.behind]?.text !== ",") return false;
  let at = cue.behind + 1;
  while (isAdverb(units[at]?.lower ?? "")) at += 1;
  if (!isFiniteVerb(units[at]?.lower ?? "")) return false;
  const opens = /^(?:what|whoever|whatever)/.test(units[range.from]?.lower ?? "");
  return opens || phraseStartingAt(units, range.from, range.to)?.to === range.to;
}

/** Behind “OSLO, Norway (Agency) —”, with which a report opens. */
function behindDateline(units: readonly Unit[], floor: number): number {
  if (floor > 0 || !/^\p{Lu}{3,}$/u.test(units[0]?.text ?? "")) return floor;
  for (let at = 1; at < LONGEST_DATELINE; at += 1) {
    const unit = units[at];
    if (/^(?:—|–|-|--+)$/.test(unit?.text ?? "")) return at + 1;
    if (!unit || (unit.kind === "word" && !/^\p{Lu}/u.test(unit.text))) return floor;
  }
  return floor;
}

/** “On the programme “Open Door,””: a title, or words that a preposition leads up to without a pause. */
function namesOccasion(units: readonly Unit[], { from, to }: Range): boolean {
  const [first, before, last] = [units[from], units[to - 2], units[to - 1]];
  if (last?.kind !== "quote" || to - from < 2 || !first) return false;
  const opens = PREPOSITIONS.has(first.lower) || SUBORDINATORS.has(first.lower);
  return opens && (last.block?.title === true || before?.kind === "word");
}

/**
 * The words before a cue that it says were said: “The talks failed, she said”, “…,” she said. Null when
 * what stands there is no quotation.
 */
export function quotedBefore(units: readonly Unit[], cue: Cue, floor: number): Range | null {
  const last = units[cue.clause - 1];
  if (!last || cue.clause <= floor || cue.order === "shared") return null;
  const isBlock =
    last.kind === "quote" &&
    (QUOTE_GOES_ON.test(last.text) ||
      cue.order !== "before" ||
      cue.clause - floor === 1 ||
      /[.]["”]$/.test(last.text));
  const closes =
    isBlock || last.text === "," || cue.order === "source" || /^(?:—|–|--+|[?!])$/.test(last.text);
  const range = withoutJoint(
    units,
    trimRange(units, { from: behindDateline(units, floor), to: cue.clause }),
  );
  if (!closes) return last.kind === "quote" && cue.order === "after" ? range : null;
  if (range.from >= range.to) return null;
  if (cue.order !== "source" && namesOccasion(units, range)) return null;
  if (isBlock || units[range.to - 1]?.kind === "quote") return range;
  if (isSplitClause(units, cue, range) || cue.order === "source") return range;
  if (setsScene(units, range)) return null;
  for (let at = Math.max(range.from, range.to - FARTHEST); at < range.to; at += 1)
    if (units[at]?.kind === "quote") return range;
  return range.to - range.from >= FEWEST_WORDS && holdsVerb(units, range) ? range : null;
}
