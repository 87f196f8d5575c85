import type { ExportFormat, ExportKind } from "@/lib/features/exports/types";
import type { ChangeKind, ExportAudience } from "@/lib/features/exports/types/living";

export const EXPORT_FORMAT_LABELS: Record<ExportFormat, string> = {
  pdf: "PDF, to print or to send",
  docx: "Word document, to edit",
  markdown: "Markdown text",
  json: "JSON data",
  csv: "CSV spreadsheets (zip)",
};

/** The same in one word, for lists. */
export const EXPORT_FORMAT_NAMES: Record<ExportFormat, string> = {
  pdf: "PDF",
  docx: "Word",
  markdown: "Markdown",
  json: "JSON",
  csv: "CSV",
};

export const EXPORT_KIND_LABELS: Record<ExportKind, string> = {
  "one-page": "One-page summary",
  dossier: "Full dossier",
  short: "Short version",
  "press-line": "Press line",
  "wgad-draft": "Draft communication to the Working Group",
};

/** What each kind holds, beside its choice in the form. */
export const EXPORT_KIND_HINTS: Record<ExportKind, string> = {
  "one-page": "To leave behind after a meeting.",
  dossier: "Everything on file. The only one that is also made as data.",
  short: "Two or three sentences.",
  "press-line": "One sentence, with the figures and their day.",
  "wgad-draft":
    "What the file says, in the order of a communication on arbitrary detention. The Working Group’s own questionnaire decides.",
};

export const EXPORT_AUDIENCE_LABELS: Record<ExportAudience, string> = {
  internal: "Internal",
  family: "The family",
  lawyer: "A lawyer",
  government: "A government",
  partner: "A partner organisation",
  public: "The public",
};

export const CHANGE_LABELS: Record<ChangeKind, string> = {
  changed: "Changed since",
  removed: "No longer on file",
  added: "Not in it then",
};

const PROBLEMS = {
  range: "The last day comes before the first, or a day is not a date. Check both, or clear them.",
  choice: "Choose what to make, whom it is for and a format.",
  format: "JSON and CSV hold the full dossier only. Choose PDF, Word or Markdown for this kind.",
  notes:
    "Internal notes and follow-ups are for your own staff. Leave them out, or choose Internal.",
  words: "Shorten the recipient to 300 characters, and what is asked to 400.",
  forbidden:
    "Your role does not allow exports, or the case is restricted and open to you to be read. Ask an editor on its team to make the summary for you.",
  size: "This case has too many records for a PDF or Word dossier. Narrow the days, or choose CSV, JSON or Markdown.",
  consent:
    "A consent was withdrawn or changed while the file was being made, so it was not handed out. Look at what stays back, and export again.",
  rendering:
    "The document could not be typeset in time. Try again, narrow the days, or choose another format.",
  often:
    "You have asked for too many files within an hour. Wait a while, then press the button again: nothing you chose is lost.",
  missing: "This case does not exist any more, or is not visible to you.",
} as const;

export type ExportProblem = keyof typeof PROBLEMS;

/** What to do about a refused export; the address carries only the kind, never the words. */
export function exportProblemWords(kind: string): string {
  return Object.hasOwn(PROBLEMS, kind) ? PROBLEMS[kind as ExportProblem] : PROBLEMS.choice;
}
