import { inline } from "@/lib/features/exports/line";
import { truncated } from "@/lib/features/exports/render/document/truncated";
import type { Line, Span } from "@/lib/features/exports/types";

/** The scale at which ordinary texts fill one page. */
export const FULL_PAGE = 1;

export type Limits = {
  title: number;
  line: number;
  facts: number;
  summary: number;
  notes: number;
  quotation: number;
  quotations: number;
  contacts: number;
  promises: number;
  source: number;
};

/** How many characters and records a one-page summary takes at a scale from 0 up. */
export function limitsAt(scale: number): Limits {
  const portion = (full: number, least: number) => Math.max(least, Math.round(full * scale));
  return {
    title: portion(90, 24),
    line: portion(130, 24),
    facts: portion(9, 5),
    summary: portion(620, 60),
    notes: portion(320, 60),
    quotation: portion(300, 60),
    quotations: portion(3, 1),
    contacts: portion(3, 1),
    promises: portion(2, 0),
    source: portion(70, 20),
  };
}

/** A name or short text cut to a number of characters. */
export function cutSpan(span: Span, limit: number): Span {
  return inline(truncated(inline(span.text).text, limit), span.language);
}

/** A line cut to a number of characters in all. */
export function cutLine(line: Line, limit: number): Line {
  const kept: Span[] = [];
  let left = limit;
  for (const span of line) {
    if (span.text.length > left) return [...kept, cutSpan(span, Math.max(1, left))];
    kept.push(span);
    left -= span.text.length;
  }
  return kept;
}
