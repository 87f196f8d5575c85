import type { CaseSummaryHeader } from "@/lib/features/exports/types";

/** Some thousand pages; setting more would take more memory than a small server has. */
const MOST_RECORDS = 12_000;

/** The dossier has more records than a PDF or Word file is made for; the message is for the user. */
export class DocumentTooLargeError extends Error {
  override readonly name = "DocumentTooLargeError";
}

/** Statements, contacts, commitments and sources: what a dossier prints one after another. */
export function recordCount({ counts }: CaseSummaryHeader): number {
  return counts.statements + (counts.contacts ?? 0) + counts.commitments + counts.sources;
}

/** Throws DocumentTooLargeError when a dossier has too many records to be set as pages. */
export function requireRoom(header: CaseSummaryHeader): void {
  const records = recordCount(header);
  if (header.options.kind !== "dossier" || records <= MOST_RECORDS) return;
  throw new DocumentTooLargeError(
    `This dossier has ${records.toLocaleString("en-GB")} records, more than PDF or Word can hold ` +
      `(${MOST_RECORDS.toLocaleString("en-GB")}). Choose a shorter date range, or Markdown, CSV or JSON.`,
  );
}
