import {
  behind,
  behindAll,
  openingBehind,
} from "@/lib/features/imports/extract/attribution/behind-cue";
import { quotedBefore } from "@/lib/features/imports/extract/attribution/before-cue";
import {
  isConditional,
  isNested,
  isThat,
  skipAdverbial,
  trimRange,
  withoutJoint,
} from "@/lib/features/imports/extract/attribution/bounds";
import { findCues, type Cue } from "@/lib/features/imports/extract/attribution/cues";
import type { Found } from "@/lib/features/imports/extract/attribution/found";
import {
  isCapital,
  phraseEndingAt,
  type Range,
} from "@/lib/features/imports/extract/attribution/noun-phrase";
import { mainSubject } from "@/lib/features/imports/extract/attribution/main-subject";
import { pieces, type Piece } from "@/lib/features/imports/extract/attribution/pieces";
import { isFiniteVerb } from "@/lib/features/imports/extract/lexicon/clause";
import {
  DETERMINERS,
  PERSONAL_PRONOUNS,
  PREPOSITIONS,
  SUBORDINATORS,
  TIME_WORDS,
  isAdverb,
} from "@/lib/features/imports/extract/lexicon/function-words";
import type { Sentence, Unit } from "@/lib/features/imports/extract/text/sentences";

/** Whether what follows only says when, where or in what manner something was said. */
function isAside(units: readonly Unit[], { from, to }: Range): boolean {
  const first = units[from];
  if (!first || from >= to || first.kind === "mark") return true;
  if (first.kind === "quote" || isThat(first)) return false;
  const { lower } = first;
  if (PERSONAL_PRONOUNS.has(lower) || (DETERMINERS.has(lower) && !/^this$/.test(lower)))
    return false;
  return (
    PREPOSITIONS.has(lower) ||
    TIME_WORDS.has(lower) ||
    isAdverb(lower) ||
    SUBORDINATORS.has(lower) ||
    /ing$/.test(lower)
  );
}

const FARTHEST_REST = 30;
const FARTHEST_ADDRESS = 4;

/** “…,” says Ana Ruiz, a teacher, “…”: the words in quotation marks behind the next comma. */
function nextBlock(units: readonly Unit[], from: number, limit: number): Range | null {
  for (let at = from; at < Math.min(limit, from + FARTHEST_REST); at += 1) {
    if (units[at]?.kind !== "quote") continue;
    const joined = /^(?:,|—|–|--+|:|\.)$/.test(units[at - 1]?.text ?? "");
    return joined ? trimRange(units, { from: at, to: limit }) : null;
  }
  return null;
}

/** The rest of a quotation that “she said” cut in two. */
function rest(units: readonly Unit[], cue: Cue, before: Range, limit: number): Range | null {
  if (units[before.to - 1]?.kind === "quote") return nextBlock(units, cue.behind, limit);
  const at = skipAdverbial(units, { from: cue.behind, to: limit });
  if (!/^(?:,|—|–|--+|:|\.)$/.test(units[at]?.text ?? "")) return null;
  const range = trimRange(units, { from: at, to: limit });
  const first = units[range.from];
  if (!first || range.from >= range.to) return null;
  if (first.kind === "quote") return range;
  if (cue.order === "after") return null;
  if (isFiniteVerb(first.lower) && !isCapital(first)) return range;
  if (cue.order === "source" && !isCapital(first) && /[a-z]ed$/.test(first.lower)) return range;
  if (cue.order === "source" && !isThat(first)) return null;
  const described =
    /ing$|^(?:who|whose|which|a|an|the|his|her|its|citing|as|in|at|and|but|while)$/.test(
      first.lower,
    );
  return described || range.to - range.from < 3 ? null : range;
}

const MANNER =
  /^(?:citing|expressing|referring|speaking|echoing|alluding|describing|repeating|using|urging|quoting)$/;

/** The end of what was said, before “, citing …”, which says how; behind a request any such form does. */
function beforeManner(units: readonly Unit[], cue: Cue, { from, to }: Range): number {
  for (let at = Math.max(from, 0) + 1; at < to - 1; at += 1) {
    const next = units[at + 1]?.lower ?? "";
    if (
      units[at]?.text === "," &&
      (MANNER.test(next) || (cue.verb.kind === "asks" && /.{3}ing$/.test(next)))
    )
      return at;
  }
  return to;
}

type Claim = { cue: Cue; subject: Range | null; ranges: Range[] };

/** What one cue says was said, between the quotation before and the cue after. */
function claimOf(units: readonly Unit[], cue: Cue, floor: number, limit: number): Range[] {
  const range = behind(units, cue, limit);
  const before = quotedBefore(units, cue, floor);
  if (
    before &&
    (isAside(units, behindAll(units, cue, range)) ||
      cue.order === "after" ||
      cue.order === "source")
  ) {
    const after = rest(units, cue, before, limit);
    return after ? [before, after] : [before];
  }
  if (cue.order === "source") {
    const at = units[range.from]?.text === "," ? range.from + 1 : skipAdverbial(units, range) + 1;
    return cue.from <= floor + 1 && at < range.to
      ? [trimRange(units, { from: at, to: range.to })]
      : [];
  }
  if (cue.order === "after" && !before) return [];
  const at = openingBehind(units, cue, range);
  const said = trimRange(units, {
    from: at < 0 ? range.to : at,
    to: beforeManner(units, cue, { from: at, to: range.to }),
  });
  const heard = said.from < said.to ? [said] : [];
  if (!before || units[before.to - 1]?.kind !== "quote") return heard;
  const first = units[said.from];
  if (said.from - cue.behind > FARTHEST_ADDRESS) return [before];
  const goesOn =
    first?.kind === "quote" || isThat(first) || PERSONAL_PRONOUNS.has(first?.lower ?? "");
  return goesOn ? [before, ...heard] : [before];
}

/** Where the clause of a cue begins, joining word and comma before it included. */
function limitBefore(units: readonly Unit[], cue: Cue): number {
  let at = cue.clause;
  while (at > 0 && isAdverb(units[at - 1]?.lower ?? "")) at -= 1;
  while (
    at > 0 &&
    /^(?:and|but|while|whereas|yet|,|;|as)$/.test(units[at - 1]?.lower || units[at - 1]?.text || "")
  )
    at -= 1;
  return at;
}

const hasComma = (units: readonly Unit[], from: number) =>
  units.slice(from, from + FARTHEST_REST).some(({ text }) => text === ",");

/** “…, according to the court.” at the end of a sentence is said of the whole of it. */
function coversAll(units: readonly Unit[], { order, clause, behind: to }: Cue): boolean {
  if (
    units[clause - 1]?.text !== "," ||
    units.some(({ kind }, at) => kind === "quote" && at < clause)
  )
    return false;
  const ends = to >= units.length || units[to]?.text === ".";
  return ends
    ? order !== "shared"
    : order === "source" && (to > units.length - 12 || !hasComma(units, to));
}

/** “a plan he says will fail”, “what it says is a deficit”: what was said is told of the word before. */
function leavesGap(
  units: readonly Unit[],
  { verb, order, subject, clause, behind: at }: Cue,
): boolean {
  if (order !== "before" || verb.lemma !== "say" || !subject || clause < 1) return false;
  const [before, next] = [units[clause - 1], units[at]];
  return before?.kind === "word" && !isCapital(next) && isFiniteVerb(next?.lower ?? "");
}

/** The cues that stand beside each other; those inside what another one introduces are left out. */
function besideEachOther(units: readonly Unit[], cues: readonly Cue[]): Cue[] {
  const kept: Cue[] = [];
  const final = cues.at(-1);
  if (final && coversAll(units, final)) return [final];
  for (const cue of cues) {
    const previous = kept.at(-1);
    const isInside = previous ? isNested(units, cue, previous) : isConditional(units, cue);
    if (isInside && !leavesGap(units, cue)) continue;
    kept.push(cue);
  }
  return kept;
}

const SUBORDINATE = /^(?:while|although|though|whereas|after|since|because|before)$/;
const FEWEST_BEFORE_COMMA = 3;

/** “While she says the road is safe, nobody uses it”: what was said ends where the main clause begins. */
function endOfClause(units: readonly Unit[], { clause, behind: from }: Cue): number {
  if (clause > 2 || !SUBORDINATE.test(units[clause - 1]?.lower ?? "")) return units.length;
  for (let at = from + FEWEST_BEFORE_COMMA; at < units.length; at += 1)
    if (units[at]?.text === ",") return at;
  return units.length;
}

/** “the lawyers who say …”: whom “who” stands for. */
function antecedent(units: readonly Unit[], subject: Range | null): Range | null {
  if (subject === null || units[subject.from]?.lower !== "who") return subject;
  return phraseEndingAt(units, subject.from, 0) ?? subject;
}

function claims(units: readonly Unit[]): Claim[] {
  const cues = besideEachOther(units, findCues(units));
  const found: Claim[] = [];
  let floor = 0;
  let subject: Range | null = null;
  cues.forEach((cue, index) => {
    const next = cues[index + 1];
    subject = antecedent(units, cue.subject) ?? subject ?? mainSubject(units, 0, cue.from);
    const limit = next ? Math.max(cue.behind, limitBefore(units, next)) : endOfClause(units, cue);
    const ranges = claimOf(units, cue, floor, limit).filter(({ from, to }) => from < to);
    if (ranges.length === 0) return;
    found.push({ cue, subject, ranges });
    floor = Math.max(cue.behind, ranges.at(-1)?.to ?? 0);
  });
  return found;
}

const isNarrator = (units: readonly Unit[], subject: Range | null) =>
  subject !== null &&
  subject.to - subject.from === 1 &&
  /^(?:i|we|you)$/.test(units[subject.from]?.lower ?? "");

/** The quotations that a sentence attributes to somebody by a verb of speech or “according to”. */
export function attributeSentence(sentence: Sentence): Found[] {
  const { units } = sentence;
  return claims(units).flatMap(({ cue, subject, ranges }) =>
    ranges.flatMap((range) =>
      pieces(units, cue, withoutJoint(units, range)).map((piece: Piece): Found => ({
        ...piece,
        sentence,
        cue,
        subject,
        setting: isNarrator(units, subject) ? "narrator" : "attributed",
      })),
    ),
  );
}
