import type { Cue } from "@/lib/features/imports/extract/attribution/cues";
import type { QuotationType } from "@/lib/features/imports/types";
import type { Range } from "@/lib/features/imports/extract/attribution/noun-phrase";
import type { Unit } from "@/lib/features/imports/extract/text/sentences";

export type Piece = Range & { type: QuotationType };

const SENTENCE_LIKE = /[.,?!…—–-][’')\]]*(?:["”»’']|'')$/u;

/** Whether a quotation ends as a sentence does, its stop inside the marks. */
export const isSentenceLike = (unit: Unit | undefined) =>
  unit?.kind === "quote" && (SENTENCE_LIKE.test(unit.text) || unit.block?.open === true);

const ONLY_IN_MARKS = new Set(["calls", "voices"]);

function blocksIn(units: readonly Unit[], { from, to }: Range): number[] {
  const found: number[] = [];
  for (let at = from; at < to; at += 1) if (units[at]?.kind === "quote") found.push(at);
  return found;
}

const direct = (at: number): Piece => ({ from: at, to: at + 1, type: "direct" });

/** Only the words in quotation marks, each by itself. */
const onlyBlocks = (blocks: readonly number[]) => blocks.map(direct);

/** What was quoted behind a dash or a colon stands for itself: “And the answer: “No.”” */
function behindDash(units: readonly Unit[], range: Range, last: number): boolean {
  return last === range.to - 1 && /^(?::|—|–|--+)$/.test(units[last - 1]?.text ?? "");
}

/**
 * Quotations in a stretch of words that a cue introduces: the words in quotation marks alone where they
 * stand for themselves, else the whole stretch as mixed or indirect.
 */
export function pieces(units: readonly Unit[], cue: Cue | null, range: Range): Piece[] {
  const blocks = blocksIn(units, range);
  const [first, last] = [blocks[0], blocks.at(-1)];
  if (first === undefined || last === undefined) {
    return cue?.verb.kind === "voices" ? [] : [{ ...range, type: "indirect" }];
  }
  if (cue && ONLY_IN_MARKS.has(cue.verb.kind)) return onlyBlocks(blocks);
  const words = range.to - range.from - blocks.length;
  if (words === 0 || behindDash(units, range, last)) return onlyBlocks(blocks);
  const opensDirect = first === range.from && isSentenceLike(units[first]);
  if (opensDirect && (blocks.length > 1 || range.from + 1 < range.to)) return onlyBlocks(blocks);
  if (
    first === range.from &&
    blocks.length === 1 &&
    words === 1 &&
    units[first + 1]?.kind === "mark"
  )
    return onlyBlocks(blocks);
  return [{ ...range, type: "mixed" }];
}
