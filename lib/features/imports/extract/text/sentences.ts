import { quoteBlocks, type QuoteBlock } from "@/lib/features/imports/extract/text/quote-blocks";
import type { Span } from "@/lib/features/imports/types";
import { tokenise, type Token, type TokenKind } from "@/lib/features/imports/extract/text/tokens";

/** A token outside quotation marks, or a whole quotation as one. */
export type Unit = Span & {
  kind: TokenKind | "quote";
  text: string;
  lower: string;
  block?: QuoteBlock;
};

export type Sentence = Span & { units: Unit[]; paragraph: number };

const CLOSERS = /^[)\]’'"”»]$/u;
const ENDS_INSIDE = /[.!?…][’')\]]*["”»’']*$/u;

/** Folds every quotation into one unit. */
function fold(text: string, tokens: readonly Token[], blocks: readonly QuoteBlock[]): Unit[] {
  const units: Unit[] = [];
  let at = 0;
  for (const block of blocks) {
    while (at < block.from) units.push(tokens[at++] as Token);
    const { start, end } = block;
    const last = text.slice(Math.max(start, end - 4), end);
    units.push({ start, end, kind: "quote", text: last, lower: "", block });
    at = block.to + 1;
  }
  while (at < tokens.length) units.push(tokens[at++] as Token);
  return units;
}

const startsSentence = (unit: Unit | undefined) =>
  unit !== undefined &&
  (unit.kind === "quote" || /^[\p{Lu}\p{Lt}\p{Lo}\p{N}@#([•“‘"'$£€]/u.test(unit.text));

/** “Ruiz said.” after a question in quotation marks: the sentence that the quotation belongs to. */
export type IsTail = (units: readonly Unit[], from: number) => boolean;

function endsAfter(units: readonly Unit[], at: number, isTail: IsTail): boolean {
  const [unit, next] = [units[at], units[at + 1]];
  if (!unit || !startsSentence(next)) return false;
  if (unit.kind === "quote") {
    if (!ENDS_INSIDE.test(unit.text) || unit.block?.open) return unit.block?.open ?? false;
    return next?.kind === "quote" || !isTail(units, at + 1);
  }
  if (unit.kind === "word")
    return /\p{L}\.$/u.test(unit.text) && (isOpening(next) || opensSpeech(next));
  if (CLOSERS.test(unit.text)) return /^[.!?…]+$/u.test(units[at - 1]?.text ?? "");
  return /^[.!?…]+$/u.test(unit.text);
}

const opensSpeech = (unit: Unit | undefined) =>
  unit?.kind === "quote" && /[.,?!…]["”»’']+$/u.test(unit.text);

/** After “N.S.” only a word that opens sentences ends one. */
const isOpening = (unit: Unit | undefined) =>
  unit !== undefined &&
  /^(?:the|he|she|it|they|we|in|on|but|and|this|that|a|an|at|for)$/.test(unit.lower) &&
  /^\p{Lu}/u.test(unit.text);

/** The sentences of one paragraph. A quotation is one unit of them, however many sentences it holds. */
export function sentencesOf(
  text: string,
  range: Span,
  paragraph: number,
  isTail: IsTail,
): Sentence[] {
  const tokens = tokenise(text, range.start, range.end);
  const blocks = quoteBlocks(text, tokens, { start: 0, end: tokens.length });
  const units = fold(text, tokens, blocks);
  const sentences: Sentence[] = [];
  let first = 0;
  units.forEach((unit, at) => {
    if (at < units.length - 1 && !endsAfter(units, at, isTail)) return;
    const start = units[first]?.start ?? range.start;
    sentences.push({ start, end: unit.end, paragraph, units: units.slice(first, at + 1) });
    first = at + 1;
  });
  return sentences;
}
