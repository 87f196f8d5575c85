import type { Span } from "@/lib/features/imports/types";
import type { Token } from "@/lib/features/imports/extract/text/tokens";

/**
 * Words between quotation marks, marks included. `open`: no mark ends it, as in a paragraph that the
 * next one goes on with.
 */
export type QuoteBlock = Span & {
  from: number;
  to: number;
  open: boolean;
  single: boolean;
  title: boolean;
};

type Role = "opens" | "closes" | "either" | null;

const DOUBLE: Record<string, Role> = {
  "“": "opens",
  "„": "opens",
  "«": "opens",
  "”": "either",
  "»": "closes",
  '"': "either",
  "‟": "either",
  "＂": "either",
  "''": "either",
  "‘‘": "opens",
  "’’": "closes",
};
const SINGLE: Record<string, Role> = {
  "‘": "opens",
  "‚": "opens",
  "‹": "opens",
  "’": "either",
  "›": "closes",
  "'": "either",
};

type Around = { before: string; after: string };

const around = (text: string, { start, end }: Span): Around => ({
  before: text.charAt(start - 1),
  after: text.charAt(end),
});

const BREAK = /^[\s([{—–\-:/]?$/u;
const opensHere = ({ before, after }: Around) => BREAK.test(before) && !/^\s?$/u.test(after);

/** “” and "" say by their place which they are; a mark that could only close opens where nothing is open. */
function doubleRole(text: string, token: Token, isOpen: boolean): Role {
  const role = DOUBLE[token.text] ?? null;
  if (role !== "either") return role;
  const place = around(text, token);
  if (token.text === "”" || isOpen) return isOpen ? "closes" : opensHere(place) ? "opens" : null;
  return /^\s?$/u.test(place.after) ? null : "opens";
}

function singleRole(text: string, token: Token, isOpen: boolean): Role {
  const role = SINGLE[token.text] ?? null;
  if (role === null) return null;
  const { before, after } = around(text, token);
  if (!isOpen)
    return role !== "closes" && opensHere({ before, after }) && /[\p{L}\p{N}“"]/u.test(after)
      ? "opens"
      : null;
  const ends = /[\p{L}\p{N}.,!?…)]/u.test(before) && !/[\p{L}\p{N}]/u.test(after);
  return role !== "opens" && ends ? "closes" : null;
}

const TITLE_READ = 30;

/** A title has capitals throughout: “The Long Way Home”. */
function isTitle(tokens: readonly Token[], from: number, to: number): boolean {
  const long = tokens
    .slice(from + 1, Math.min(to, from + TITLE_READ))
    .filter(({ text }) => /\p{L}{4}/u.test(text));
  return long.length > 1 && long.every(({ text }) => /^\p{Lu}/u.test(text));
}

function blockOf(
  tokens: readonly Token[],
  from: number,
  to: number,
  open: boolean,
  single: boolean,
): QuoteBlock {
  const [first, last] = [tokens[from], tokens[to]];
  return {
    start: first?.start ?? 0,
    end: last?.end ?? 0,
    from,
    to,
    open,
    single,
    title: isTitle(tokens, from, to),
  };
}

/**
 * The outermost quotations in double marks of one paragraph; quotations inside belong to them. A mark
 * that is never closed holds to the paragraph's end, or to the last mark that closed one inside.
 */
function doubleBlocks(text: string, tokens: readonly Token[], range: Span): QuoteBlock[] {
  const blocks: QuoteBlock[] = [];
  let [depth, from, lastClose] = [0, -1, -1];
  for (let at = range.start; at < range.end; at += 1) {
    const token = tokens[at];
    const role = token?.kind === "mark" ? doubleRole(text, token, depth > 0) : null;
    if (role === "opens") {
      if (depth === 0) [from, lastClose] = [at, -1];
      depth += 1;
    } else if (role === "closes" && depth > 0) {
      depth -= 1;
      lastClose = at;
      if (depth === 0) blocks.push(blockOf(tokens, from, at, false, false));
    }
  }
  if (depth > 0)
    blocks.push(
      blockOf(tokens, from, lastClose > 0 ? lastClose : range.end - 1, lastClose < 0, false),
    );
  return blocks;
}

function singleBlocks(text: string, tokens: readonly Token[], range: Span): QuoteBlock[] {
  const blocks: QuoteBlock[] = [];
  let from = -1;
  for (let at = range.start; at < range.end; at += 1) {
    const token = tokens[at];
    const role = token?.kind === "mark" ? singleRole(text, token, from >= 0) : null;
    if (role === "opens") from = at;
    else if (role === "closes") {
      blocks.push(blockOf(tokens, from, at, false, true));
      from = -1;
    }
  }
  return blocks;
}

/**
 * The quotations of one paragraph, given as a range of tokens: in double marks or guillemets, and
 * outside of those in single marks.
 */
export function quoteBlocks(text: string, tokens: readonly Token[], range: Span): QuoteBlock[] {
  const doubles = doubleBlocks(text, tokens, range);
  const blocks: QuoteBlock[] = [];
  let start = range.start;
  for (const double of [...doubles, null]) {
    const end = double?.from ?? range.end;
    blocks.push(...singleBlocks(text, tokens, { start, end }));
    if (double) blocks.push(double);
    start = double ? double.to + 1 : end;
  }
  return blocks;
}
