import { inline, joined, words } from "@/lib/features/exports/line";
import { truncated } from "@/lib/features/exports/render/document/truncated";
import { sourceLine } from "@/lib/features/exports/render/document/source-block";
import type { Citation, Line, SourceRecord } from "@/lib/features/exports/types";

const LONGEST_QUOTED_PASSAGE = 240;

/** `again` when the same source was named in full before. */
export type Note = { line: Line; url: string | null; number: number; again: boolean };

const DIGITS_OF_HASH = 12;

function passageOf({ exact, capture }: Citation): Line {
  const passage: Line =
    exact === null ? [] : [words(": "), inline(`“${truncated(exact, LONGEST_QUOTED_PASSAGE)}”`)];
  if (capture === null) return passage;
  const hash = capture.sha256.slice(0, DIGITS_OF_HASH);
  return [...passage, words(` (captured text ${capture.version}, SHA-256 ${hash})`)];
}

/** “ [graded B2]”: reliability of the source, credibility of the information. */
function gradeOf({ reliability, credibility }: SourceRecord): Line {
  if (reliability === null && credibility === null) return [];
  return [words(` [graded ${reliability ?? "–"}${credibility ?? "–"}]`)];
}

function shortLine(source: SourceRecord): Line {
  return joined([inline(source.publisher ?? source.title, source.language)]);
}

/**
 * Makes the writer of source notes for one document: it names a source in full the first time and
 * by publisher afterwards. Every note starts with the source's number in the list.
 */
export function createNoteWriter(sources: ReadonlyMap<string, SourceRecord>) {
  const named = new Set<string>();
  return function noteOf(citation: Citation): Note {
    const source = sources.get(citation.sourceId);
    const lead = `${citation.about === "date" ? "For the date, source" : "Source"} ${citation.sourceNumber}`;
    const again = named.has(citation.sourceId);
    named.add(citation.sourceId);
    const common = { number: citation.sourceNumber, again };
    if (!source) return { ...common, line: [words(lead), ...passageOf(citation)], url: null };
    const name = again ? shortLine(source) : sourceLine(source);
    const line = [words(`${lead}: `), ...name, ...gradeOf(source), ...passageOf(citation)];
    return { ...common, line, url: again ? null : source.url };
  };
}
