import type { Writable } from "node:stream";

import { textOf } from "@/lib/features/exports/line";
import { caseDocument } from "@/lib/features/exports/render/document/case-document";
import { sourceLine } from "@/lib/features/exports/render/document/source-block";
import { escapeMarkdown } from "@/lib/features/exports/render/markdown/escape-markdown";
import {
  blockMarkdown,
  mastheadMarkdown,
} from "@/lib/features/exports/render/markdown/markdown-blocks";
import { writeText } from "@/lib/features/exports/render/write-text";
import type { CaseSummaryHeader, RecordStreams } from "@/lib/features/exports/types";

async function* markdownChunks(
  header: CaseSummaryHeader,
  streams: RecordStreams,
): AsyncIterable<string> {
  const document = caseDocument(header, streams);
  yield mastheadMarkdown(document.masthead);
  const cited = new Set<number>();
  for await (const block of document.blocks) {
    if ("notes" in block) block.notes.forEach((note) => cited.add(note.sourceNumber));
    yield blockMarkdown(block);
  }
  yield `---\n\n${escapeMarkdown(document.stamp)}\n\n`;
  for await (const source of streams.sources()) {
    if (!cited.has(source.number)) continue;
    yield `[^${source.number}]: ${escapeMarkdown(textOf(sourceLine(source)))}\n`;
  }
}

/** The case as Markdown with numbered source notes, written block by block. */
export async function renderMarkdown(
  header: CaseSummaryHeader,
  streams: RecordStreams,
  out: Writable,
): Promise<void> {
  await writeText(markdownChunks(header, streams), out);
}
