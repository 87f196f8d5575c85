import { indexCodePoints, type CodePointIndex } from "@/lib/text/code-points";
import type { Place } from "@/lib/text/quote-selector";

/** A longer text is read in parts: about 10,000 words each. */
const PART_LENGTH = 60_000;

/** Ends a part behind a line, else behind a blank, else where it must; never inside a character. */
function endOfPart(text: string, start: number, length: number): number {
  const latest = start + length;
  if (latest >= text.length) return text.length;
  for (const mark of ["\n", " "]) {
    const at = text.lastIndexOf(mark, latest - 1);
    if (at > start + length / 2) return at + 1;
  }
  const splitsPair = /[\udc00-\udfff]/.test(text.charAt(latest));
  return splitsPair ? latest - 1 : latest;
}

/** The parts in which a text is read, in order and without a gap; always the same for the same text. */
export function partsOf(
  text: string,
  index: CodePointIndex = indexCodePoints(text),
  length = PART_LENGTH,
): Place[] {
  const parts: Place[] = [];
  for (let start = 0; start < text.length;) {
    const end = endOfPart(text, start, length);
    parts.push({ start: index.toCodePoint(start), end: index.toCodePoint(end) });
    start = end;
  }
  return parts;
}

/** The paragraphs of a part: its lines that hold more than blanks. */
export function paragraphsOf(text: string, part: Place, index: CodePointIndex): Place[] {
  const paragraphs: Place[] = [];
  let at = index.toUtf16(part.start);
  const end = index.toUtf16(part.end);
  while (at < end) {
    const lineEnd = text.indexOf("\n", at);
    const stop = lineEnd < 0 || lineEnd > end ? end : lineEnd;
    if (text.slice(at, stop).trim() !== "") {
      paragraphs.push({ start: index.toCodePoint(at), end: index.toCodePoint(stop) });
    }
    at = stop + 1;
  }
  return paragraphs;
}
