import { textOf } from "@/lib/features/exports/line";
import { printableText } from "@/lib/features/exports/render/printable-text";
import type { CaseSummaryHeader } from "@/lib/features/exports/types";

type CaseRow = { field: string; value: string | number | null };

/** The case's own facts and numbers, one row each: the masthead of a document as a table. */
export function caseRows(header: CaseSummaryHeader): CaseRow[] {
  const { counts, held, stamp } = header;
  const rows: CaseRow[] = [
    { field: "Reference", value: header.case.reference },
    { field: "Name", value: header.case.person.name.text },
    { field: "Name in native script", value: header.case.person.nativeName?.text ?? null },
    { field: "Days held", value: held.line },
    ...header.facts.map(({ label, line }) => ({
      field: label,
      value: printableText(textOf(line)),
    })),
    ...[...header.file.consular, ...header.file.silence].map(({ label, words }) => ({
      field: label,
      value: words,
    })),
    { field: "Summary", value: header.case.summary },
    { field: "Statements", value: counts.statements },
    { field: "Contacts", value: counts.contacts },
    { field: "Commitments", value: counts.commitments },
    { field: "Sources", value: counts.sources },
    { field: "Tasks", value: counts.tasks },
    { field: "Range", value: header.rangeLine },
    { field: "Left out", value: header.withheldLine },
    { field: "Internal notes", value: header.internalNotes },
    { field: "Numbers as of", value: stamp.day },
    { field: "Prepared by", value: stamp.preparedBy },
  ];
  return rows.filter((row) => row.value !== null);
}
