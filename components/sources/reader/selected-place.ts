import { countCodePoints } from "@/lib/text/code-points";
import type { Place } from "@/lib/text/quote-selector";

/** How many code points of a segment stand before one end of a selection. */
function placeIn(segment: HTMLElement, node: Node, offset: number, otherwise: number): number {
  const start = Number(segment.dataset.start);
  if (node.nodeType === Node.TEXT_NODE && segment.contains(node)) {
    return start + countCodePoints((node.nodeValue ?? "").slice(0, offset));
  }
  return start + otherwise;
}

const lengthOf = (segment: HTMLElement) => countCodePoints(segment.textContent ?? "");

/**
 * Which words of a captured text a selection covers, in code points of the whole text; null when it
 * covers none. Only the segments count: numbers of notes and the margin are no part of the text.
 */
export function selectedPlace(selection: Selection | null): Place | null {
  if (!selection || selection.isCollapsed || selection.rangeCount === 0) return null;
  const range = selection.getRangeAt(0);
  const segments = Array.from(document.querySelectorAll<HTMLElement>("[data-reader] [data-start]"));
  const covered = segments.filter((segment) => range.intersectsNode(segment));
  const [first, last] = [covered[0], covered.at(-1)];
  if (!first || !last) return null;
  const start = placeIn(first, range.startContainer, range.startOffset, 0);
  const end = placeIn(last, range.endContainer, range.endOffset, lengthOf(last));
  return start < end ? { start, end } : null;
}

/** "12 words selected". */
export function countWords(text: string): string {
  const count = text.split(/\s+/u).filter(Boolean).length;
  return `${count.toLocaleString("en-GB")} ${count === 1 ? "word" : "words"} selected`;
}
