import type { Writable } from "node:stream";

import { caseDocument } from "@/lib/features/exports/render/document/case-document";
import { createNoteWriter } from "@/lib/features/exports/render/document/note-line";
import { FULL_PAGE } from "@/lib/features/exports/render/document/one-page-limits";
import { onePageSources, sourcesById } from "@/lib/features/exports/render/document/sources-by-id";
import { escapeMarkdown } from "@/lib/features/exports/render/markdown/escape-markdown";
import {
  blockMarkdown,
  MarkdownNotes,
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
  const sources = await sourcesById(streams);
  const named = header.options.kind === "one-page" ? onePageSources(sources, FULL_PAGE) : sources;
  const notes = new MarkdownNotes(createNoteWriter(named));
  for await (const block of document.blocks) yield blockMarkdown(block, notes);
  yield `---\n\n${escapeMarkdown(document.stamp)}\n`;
}

/** The case as Markdown, each source note after what it stands under, written block by block. */
export async function renderMarkdown(
  header: CaseSummaryHeader,
  streams: RecordStreams,
  out: Writable,
): Promise<number> {
  await writeText(markdownChunks(header, streams), out);
  return FULL_PAGE;
}
