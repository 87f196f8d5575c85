import type { Span } from "@/lib/features/imports/types";

const SENTENCE_END = /[.!?…:;”"’'»)\]]\s*$/u;
const GOES_ON = /^\s*[\p{Ll}\d(]/u;
/** A line that ends with one of these words is not at an end. */
const ENDS_OPEN =
  /[\s\u00a0](?:a|an|the|of|on|in|to|for|by|with|from|and|or|but|that|at|as|his|her|their|its|is|was|has)\s*$/u;
/** A text wrapped by hand breaks its lines at about this width or more. */
const WRAPPED_WIDTH = 55;

function linesOf(text: string): Span[] {
  const lines: Span[] = [];
  for (const { 0: line, index } of text.matchAll(/[^\n\r\u2028\u2029]+/g)) {
    lines.push({ start: index, end: index + line.length });
  }
  return lines;
}

/** Whether a line goes on in the next: no blank line between, no end of a sentence, a small letter next. */
function isWrapped(text: string, line: Span, next: Span): boolean {
  const between = text.slice(line.end, next.start);
  if (between.length > 2 || (between.length === 2 && between !== "\r\n")) return false;
  const words = text.slice(Math.max(line.start, line.end - 400), line.end);
  if (line.end - line.start < WRAPPED_WIDTH || SENTENCE_END.test(words)) return false;
  return GOES_ON.test(text.slice(next.start, next.start + 200)) || ENDS_OPEN.test(words);
}

function trimmed(text: string, { start, end }: Span): Span | null {
  let [from, to] = [start, end];
  while (from < to && /\s/u.test(text.charAt(from))) from += 1;
  while (to > from && /\s/u.test(text.charAt(to - 1))) to -= 1;
  return from < to ? { start: from, end: to } : null;
}

/** The paragraphs of a text: its lines that hold more than blanks, lines wrapped by hand joined. */
export function paragraphsOf(text: string): Span[] {
  const joined: Span[] = [];
  for (const line of linesOf(text)) {
    const last = joined.at(-1);
    if (last && isWrapped(text, last, line)) last.end = line.end;
    else joined.push({ ...line });
  }
  return joined.flatMap((line) => trimmed(text, line) ?? []);
}
