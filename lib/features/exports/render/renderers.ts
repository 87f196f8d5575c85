import type { Writable } from "node:stream";

import { renderCsv } from "@/lib/features/exports/render/csv";
import { renderDocx } from "@/lib/features/exports/render/docx";
import { renderJson } from "@/lib/features/exports/render/json";
import { renderMarkdown } from "@/lib/features/exports/render/markdown";
import { renderPdf } from "@/lib/features/exports/render/pdf";
import type { CaseSummaryHeader, ExportFormat, RecordStreams } from "@/lib/features/exports/types";

/**
 * `render` writes the whole file to `out` and ends it, and tells at which scale a one-page summary
 * was printed; `extension` has no leading dot.
 */
type Renderer = {
  contentType: string;
  extension: string;
  render: (header: CaseSummaryHeader, streams: RecordStreams, out: Writable) => Promise<number>;
};

/** How each format is written. JSON, CSV and Markdown take constant memory; PDF and Word collect. */
export const RENDERERS: Record<ExportFormat, Renderer> = {
  pdf: { contentType: "application/pdf", extension: "pdf", render: renderPdf },
  docx: {
    contentType: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    extension: "docx",
    render: renderDocx,
  },
  markdown: {
    contentType: "text/markdown; charset=utf-8",
    extension: "md",
    render: renderMarkdown,
  },
  json: { contentType: "application/json", extension: "json", render: renderJson },
  csv: { contentType: "application/zip", extension: "zip", render: renderCsv },
};
