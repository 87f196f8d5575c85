import { formatDay } from "@/lib/dates/format";
import { inline, joined, optionalInline, words } from "@/lib/features/exports/line";
import type { Entry } from "@/lib/features/exports/render/document/blocks";
import { detail } from "@/lib/features/exports/render/document/contact-block";
import type { Line, SourceRecord, Span } from "@/lib/features/exports/types";

function titleSpan(source: SourceRecord): Span {
  return inline(`“${source.title || "Untitled"}”`, source.language);
}

/** A source as a note names it: author, title, publisher, date. */
export function sourceLine(source: SourceRecord): Line {
  return joined([
    optionalInline(source.author),
    titleSpan(source),
    optionalInline(source.publisher),
    source.published.edtf === null ? null : words(source.published.words),
  ]);
}

function grades(source: SourceRecord): Span | null {
  if (source.reliability === null && source.credibility === null) return null;
  return words(
    `source ${source.reliability ?? "not graded"}, information ${source.credibility ?? "not graded"}`,
  );
}

function accessed(source: SourceRecord): Span | null {
  if (source.accessedAt === null) return null;
  return words(`read on ${formatDay(source.accessedAt.slice(0, "YYYY-MM-DD".length))}`);
}

function addressDetail(label: string, url: string | null): Entry["details"] {
  return url === null ? [] : detail(label, joined([inline(url)]), url);
}

/** A source in the numbered list that the notes refer to. */
export function sourceBlock(source: SourceRecord): Entry {
  const about = joined([words(source.kind.label), accessed(source), grades(source)], " · ");
  return {
    kind: "entry",
    mark: String(source.number),
    title: sourceLine(source),
    details: [
      ...detail(null, about),
      ...addressDetail("Address", source.url),
      ...addressDetail("Archived copy", source.archiveUrl),
      ...source.captures.flatMap(({ version, sha256 }) =>
        detail(`Captured text ${version}, SHA-256`, [words(sha256)]),
      ),
    ],
    notes: [],
  };
}
