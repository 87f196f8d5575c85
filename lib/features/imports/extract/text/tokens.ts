import { isAbbreviation } from "@/lib/features/imports/extract/text/abbreviations";
import type { Span } from "@/lib/features/imports/types";

export type TokenKind = "word" | "number" | "mark";

/** A word, a number or a mark. `lower` is what lexicons are asked for: short, small letters, plain apostrophe. */
export type Token = Span & { kind: TokenKind; text: string; lower: string };

/** Longer runs of letters are no words of any lexicon. */
const LONGEST_WORD = 40;

const LETTER = "[\\p{L}\\p{M}\\p{N}_]";
/** An abbreviation of single letters (“N.S.”), a word with inner marks (“Ana's”, “ex-teacher”), or a mark. */
const PIECES = new RegExp(
  [
    `(?<abbreviation>(?<!${LETTER})(?:\\p{Lu}\\.){2,}(?:\\p{Lu}(?!${LETTER}))?)`,
    `(?<word>[@#$£€]?${LETTER}+(?:['’.\\-‐‑/,:](?=${LETTER})${LETTER}+)*)`,
    `(?<doubled>''|‘‘|’’|--+|\\.\\.\\.+)`,
    `(?<mark>[^\\s\\p{Cf}])`,
  ].join("|"),
  "gu",
);

const NUMBER = /^[$£€]?\p{N}/u;
const OPEN_MARKS = /^(.*?\p{L})([,:/.])(?=\p{L})/u;

const plain = (text: string) =>
  text.length > LONGEST_WORD ? "" : text.toLowerCase().replaceAll("’", "'");

function tokenOf(text: string, start: number, kind: TokenKind): Token {
  return { start, end: start + text.length, kind, text, lower: plain(text) };
}

/** “Mr.”, “Sept.”, “J.”: the full stop is part of the word. */
function withStop(text: string, source: string, end: number): string {
  return source.charAt(end) === "." && isAbbreviation(plain(text), text) ? `${text}.` : text;
}

/** Cuts a word at a comma or colon that only a number may hold (“60”, “8:40”, not “Belov,60”). */
function cutWord(text: string, start: number, into: Token[]): void {
  const cut = NUMBER.test(text) || text.length > LONGEST_WORD ? null : OPEN_MARKS.exec(text);
  const [, head, mark] = cut ?? [];
  if (head === undefined || mark === undefined || mark === "." || mark === "/") {
    into.push(tokenOf(text, start, NUMBER.test(text) ? "number" : "word"));
    return;
  }
  into.push(tokenOf(head, start, "word"), tokenOf(mark, start + head.length, "mark"));
  cutWord(text.slice(head.length + 1), start + head.length + 1, into);
}

/** The words, numbers and marks of a text, in order. Everything but blanks belongs to one of them. */
export function tokenise(text: string, from = 0, to = text.length): Token[] {
  const tokens: Token[] = [];
  const part = from === 0 && to === text.length ? text : text.slice(from, to);
  for (const { 0: found, index, groups } of part.matchAll(PIECES)) {
    if (from + index < (tokens.at(-1)?.end ?? 0)) continue;
    if (groups?.word === undefined) {
      const kind = groups?.abbreviation === undefined ? "mark" : "word";
      tokens.push(tokenOf(found, from + index, kind));
    } else cutWord(withStop(found, part, index + found.length), from + index, tokens);
  }
  return tokens;
}
