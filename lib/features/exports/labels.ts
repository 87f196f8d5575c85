import type { ExportFormat, ExportLength } from "@/lib/features/exports/types";

export const EXPORT_FORMAT_LABELS: Record<ExportFormat, string> = {
  pdf: "PDF, to print or to send",
  docx: "Word document, to edit",
  markdown: "Markdown text",
  json: "JSON data",
  csv: "CSV spreadsheets (zip)",
};

export const EXPORT_LENGTH_LABELS: Record<ExportLength, string> = {
  "one-page": "One-page summary",
  dossier: "Full dossier",
};

const PROBLEMS = {
  range: "The last day comes before the first, or a day is not a date. Check both, or clear them.",
  choice: "Choose a format, and one page or the full dossier.",
  forbidden: "Your role does not allow exports. Ask an editor to make the summary for you.",
  size: "This case has too many records for a PDF or Word dossier. Narrow the days, or choose CSV, JSON or Markdown.",
  rendering:
    "The document could not be typeset in time. Try again, narrow the days, or choose another format.",
  missing: "This case does not exist any more, or is not visible to you.",
} as const;

export type ExportProblem = keyof typeof PROBLEMS;

/** What to do about a refused export; the address carries only the kind, never the words. */
export function exportProblemWords(kind: string): string {
  return Object.hasOwn(PROBLEMS, kind) ? PROBLEMS[kind as ExportProblem] : PROBLEMS.choice;
}
