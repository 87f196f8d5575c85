import type { Masthead } from "@/lib/features/exports/render/document/blocks";
import { cutLine, cutSpan, limitsAt } from "@/lib/features/exports/render/document/one-page-limits";
import { truncated } from "@/lib/features/exports/render/document/truncated";
import type { SourceRecord } from "@/lib/features/exports/types";

const LONGEST_STAMP = 110;
const MOST_LETTERHEAD_LINES = 3;

/** The masthead with every text cut to what the page can hold; numbers are never cut. */
export function onePageMasthead(masthead: Masthead, scale: number): Masthead {
  const limits = limitsAt(scale);
  return {
    ...masthead,
    letterhead: masthead.letterhead && {
      name: masthead.letterhead.name && cutSpan(masthead.letterhead.name, limits.title),
      lines: masthead.letterhead.lines
        .slice(0, MOST_LETTERHEAD_LINES)
        .map((line) => cutSpan(line, limits.title)),
    },
    title: cutSpan(masthead.title, limits.title),
    nativeName: masthead.nativeName && cutSpan(masthead.nativeName, limits.title),
    subtitle: cutLine(masthead.subtitle, limits.line),
    held: masthead.held && {
      ...masthead.held,
      line: truncated(masthead.held.line, limits.line),
    },
    figures: masthead.figures.map((figure) => ({
      ...figure,
      detail: figure.detail && truncated(figure.detail, limits.line),
    })),
    facts: masthead.facts
      .slice(0, limits.facts)
      .map(({ label, line }) => ({ label, line: cutLine(line, limits.line) })),
  };
}

/** The line at the foot of the page, cut to one line; the reference and the day come first. */
export function onePageStamp(stamp: string): string {
  return truncated(stamp, LONGEST_STAMP);
}

/** A source with its names cut to what a note on the page can hold; a longer address is left out. */
export function onePageSource(source: SourceRecord, scale: number): SourceRecord {
  const { source: limit } = limitsAt(scale);
  const cut = (text: string | null) => text && truncated(text, limit);
  return {
    ...source,
    title: truncated(source.title, limit),
    author: cut(source.author),
    publisher: cut(source.publisher),
    published: { ...source.published, words: truncated(source.published.words, limit) },
    url: source.url !== null && source.url.length <= limit * 2 ? source.url : null,
  };
}
