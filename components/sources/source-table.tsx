import type { Column } from "@/components/ui/data-table";
import { NativeName } from "@/components/ui/native-name";
import { recordTable } from "@/components/ui/record-table";
import { TextLink } from "@/components/ui/text-link";
import { formatPartialDate } from "@/lib/dates/format";
import {
  CREDIBILITY_LABELS,
  gradeWords,
  RELIABILITY_LABELS,
  SOURCE_KIND_LABELS,
} from "@/lib/features/sources/labels";
import type { SourceRow } from "@/lib/features/sources/types";

const COLUMNS: Column<SourceRow>[] = [
  {
    key: "publishedOn",
    header: "Published",
    sortable: true,
    className: "sm:w-40",
    cell: (row) => formatPartialDate(row.publishedOn),
  },
  {
    key: "title",
    header: "Source",
    sortable: true,
    rowHeader: true,
    className: "wrap-anywhere",
    cell: (row) => <Title row={row} />,
  },
  {
    key: "kind",
    header: "Kind",
    className: "sm:w-36",
    cell: (row) => SOURCE_KIND_LABELS[row.kind],
  },
  { key: "grades", header: "Grades", className: "sm:w-56", cell: gradesOf },
  {
    key: "claimCount",
    header: "Cited for",
    align: "end",
    className: "sm:w-24",
    cell: (row) => row.claimCount.toLocaleString("en-GB"),
  },
];

function Title({ row }: { row: SourceRow }) {
  return (
    <>
      <TextLink href={`/sources/${row.id}`} subtle>
        <span dir="auto" lang={row.language}>
          {row.title}
        </span>
      </TextLink>
      {row.publisher ? (
        <span className="block text-sm font-normal text-ink-soft">
          <NativeName>{row.publisher}</NativeName>
        </span>
      ) : null}
    </>
  );
}

/** Both grades in words, one a line; nothing where neither was judged. */
function gradesOf({ reliability, credibility }: SourceRow) {
  const grades = [
    gradeWords(RELIABILITY_LABELS, reliability),
    gradeWords(CREDIBILITY_LABELS, credibility),
  ].filter(Boolean);
  if (grades.length === 0) return null;
  return grades.map((words) => (
    <span key={words} className="block text-sm">
      {words}
    </span>
  ));
}

/** Sources as a table; cards on a narrow screen. */
export const SourceTable = recordTable(COLUMNS);
