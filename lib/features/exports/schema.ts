import * as z from "zod";

import { checkbox, choice, optionalDay } from "@/lib/validation/choice";

export const EXPORT_FORMATS = {
  pdf: "pdf",
  docx: "docx",
  markdown: "markdown",
  json: "json",
  csv: "csv",
} as const;

const LENGTHS = { "one-page": "one-page", dossier: "dossier" } as const;

export const exportCaseSchema = z
  .object({
    caseId: z.uuid(),
    format: choice(EXPORT_FORMATS, "Choose a format"),
    length: choice(LENGTHS, "Choose one page or the full dossier").default("dossier"),
    from: optionalDay,
    to: optionalDay,
    includeInternalNotes: checkbox,
  })
  .refine(({ from, to }) => !from || !to || from <= to, {
    path: ["to"],
    message: "The last day comes before the first. Swap them, or clear one.",
  });
