import * as z from "zod";

import { cursorSchema } from "@/lib/db/keyset";
import { isFormatOf } from "@/lib/features/exports/rules";
import { checkbox, choice, choiceOr, optionalDay } from "@/lib/validation/choice";
import { optionalLine } from "@/lib/validation/text";

export const EXPORT_FORMATS = {
  pdf: "pdf",
  docx: "docx",
  markdown: "markdown",
  json: "json",
  csv: "csv",
} as const;

const KINDS = {
  "one-page": "one-page",
  dossier: "dossier",
  short: "short",
  "press-line": "press-line",
  "wgad-draft": "wgad-draft",
} as const;

const AUDIENCES = {
  internal: "internal",
  family: "family",
  lawyer: "lawyer",
  government: "government",
  partner: "partner",
  public: "public",
} as const;

export const exportCaseSchema = z
  .object({
    caseId: z.uuid(),
    format: choice(EXPORT_FORMATS, "Choose a format"),
    kind: choiceOr(KINDS, "dossier", "Choose what to make"),
    audience: choice(AUDIENCES, "Choose whom it is for"),
    recipient: optionalLine(300),
    ask: optionalLine(400),
    from: optionalDay,
    to: optionalDay,
    includeInternalNotes: checkbox,
  })
  .refine(({ from, to }) => !from || !to || from <= to, {
    path: ["to"],
    message: "The last day comes before the first. Swap them, or clear one.",
  })
  .refine(({ kind, format }) => isFormatOf(kind, format), {
    path: ["format"],
    message: "Data files hold the full dossier only. Choose PDF, Word or Markdown for this.",
  })
  .refine(
    ({ audience, includeInternalNotes }) => audience === "internal" || !includeInternalNotes,
    {
      path: ["includeInternalNotes"],
      message:
        "Internal notes and follow-ups are for your own staff. Leave them out, or choose Internal.",
    },
  );

/** What stood in an export form that was refused, as far as it makes sense: it is asked again with it. */
export const typedExportSchema = z.object({
  kind: z.enum(KINDS).catch("one-page"),
  format: z.enum(EXPORT_FORMATS).catch("pdf"),
  audience: z.enum(AUDIENCES).nullable().catch(null),
  recipient: optionalLine(300).catch(null),
  ask: optionalLine(400).catch(null),
  from: optionalDay.catch(null),
  to: optionalDay.catch(null),
  includeInternalNotes: checkbox.catch(false),
});

export const exportIdSchema = z.object({ caseId: z.uuid(), id: z.uuid() });
export const caseSentSchema = z.object({ caseId: z.uuid(), consentId: z.uuid() });
export const listExportsSchema = cursorSchema.extend({ caseId: z.uuid() });
