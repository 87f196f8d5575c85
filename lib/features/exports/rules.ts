import type { ExportFormat, ExportKind } from "@/lib/features/exports/types";
import type { ChangeCounts, ExportAudience, ExportRow } from "@/lib/features/exports/types/living";

const DOCUMENTS: readonly ExportFormat[] = ["pdf", "docx", "markdown"];

/** The formats each kind of export is made in: data formats hold the full dossier only. */
export const FORMATS_OF: Record<ExportKind, readonly ExportFormat[]> = {
  "one-page": DOCUMENTS,
  dossier: [...DOCUMENTS, "json", "csv"],
  short: DOCUMENTS,
  "press-line": DOCUMENTS,
  "wgad-draft": DOCUMENTS,
};

/** Whether a kind of export is made in a format. */
export function isFormatOf(kind: ExportKind, format: ExportFormat): boolean {
  return FORMATS_OF[kind].includes(format);
}

const AUDIENCE_WORDS: Record<Exclude<ExportAudience, "internal">, string> = {
  family: "the family",
  lawyer: "a lawyer",
  government: "a government",
  partner: "a partner organisation",
  public: "the public",
};

/** “a government”, in a sentence. */
export function audienceWords(audience: Exclude<ExportAudience, "internal">): string {
  return AUDIENCE_WORDS[audience];
}

type SentTo = Pick<ExportRow, "audience" | "recipient">;

/** To whom an export went: the recipient's line, else the audience; null for one kept inside. */
export function recipientWords({ audience, recipient }: SentTo): string | null {
  if (recipient !== null) return recipient;
  return audience === null || audience === "internal" ? null : AUDIENCE_WORDS[audience];
}

/** “3 facts have changed”; `null` stands for more than are counted on a page of the case. */
export function changesWords(changes: number | null): string {
  if (changes === null) return "Many facts have changed";
  const facts = changes === 1 ? "1 fact has" : `${changes.toLocaleString("en-GB")} facts have`;
  return `${facts} changed`;
}

/** All changes of an export together. */
export function totalOf({ changed, removed, added }: ChangeCounts): number {
  return changed + removed + added;
}
