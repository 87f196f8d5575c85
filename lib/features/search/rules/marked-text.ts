import type { MarkedText } from "@/lib/features/search/types";

/**
 * What the database puts around words that were searched for: control characters, which no stored
 * text may use for itself, and which are never taken for markup.
 */
export const MARK_START = "\u0002";
export const MARK_END = "\u0003";

/** "an \u0002offer\u0003 made" → three pieces, the middle one marked. */
export function splitMarked(text: string): MarkedText[] {
  const pieces = text.split(MARK_START).flatMap((part, index) => {
    if (index === 0) return [{ text: part, marked: false }];
    const [marked = "", ...rest] = part.split(MARK_END);
    return [
      { text: marked, marked: true },
      { text: rest.join(""), marked: false },
    ];
  });
  return pieces.filter((piece) => piece.text !== "");
}
