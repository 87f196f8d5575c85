import { indexCodePoints, type CodePointIndex } from "@/lib/text/code-points";
import type { Place } from "@/lib/text/quote-selector";

/** Where the words stand, character for character; overlapping places included, at most `most`. */
export function findExactly(
  text: string,
  words: string,
  most: number,
  index: CodePointIndex = indexCodePoints(text),
): Place[] {
  const places: Place[] = [];
  if (words === "") return places;
  let at = text.indexOf(words);
  while (at >= 0 && places.length < most) {
    const place = { start: index.toCodePoint(at), end: index.toCodePoint(at + words.length) };
    // A find that begins or ends in the middle of a character is none.
    if (index.toUtf16(place.start) === at && index.toUtf16(place.end) === at + words.length) {
      places.push(place);
    }
    at = text.indexOf(words, at + 1);
  }
  return places;
}

/** Marks that a keyboard types one way and a publisher prints another. */
const ALIKE: [RegExp, string][] = [
  [/\s+/gu, "\\s+"],
  [/['‘’‚‛ʼ′]/g, "['‘’‚‛ʼ′]"],
  [/["“”„‟«»″]/g, '["“”„‟«»″]'],
  [/(?:\\-|[‐‑‒–—])/g, "[-‐‑‒–—]"],
];

function loosePattern(words: string): RegExp {
  const escaped = words.replace(/[\\^$.*+?()[\]{}|/-]/g, "\\$&");
  const pattern = ALIKE.reduce((source, [marks, alike]) => source.replace(marks, alike), escaped);
  return new RegExp(pattern, "giu");
}

/**
 * Where typed words stand in a text: exactly as typed, or, when they do so nowhere, with other
 * spacing, capitals, quotation marks or dashes. At most `most` places.
 */
export function findWords(text: string, typed: string, most: number): Place[] {
  const words = typed.normalize("NFC").replace(/\r\n?/g, "\n").trim();
  if (words === "") return [];
  const index = indexCodePoints(text);
  const exactly = findExactly(text, words, most, index);
  if (exactly.length > 0) return exactly;
  const places: Place[] = [];
  for (const match of text.matchAll(loosePattern(words))) {
    const end = match.index + match[0].length;
    places.push({ start: index.toCodePoint(match.index), end: index.toCodePoint(end) });
    if (places.length === most) break;
  }
  return places;
}
