import { SpeakerLine, SpeakerOffice } from "@/components/statements/speaker-line";
import type { Column } from "@/components/ui/data-table";
import { NameLinkLines } from "@/components/ui/name-links";
import { recordTable } from "@/components/ui/record-table";
import { TextLink } from "@/components/ui/text-link";
import { formatPartialDate } from "@/lib/dates/format";
import { caseLink } from "@/lib/features/cases/rules/case-link";
import { STATEMENT_KIND_LABELS } from "@/lib/features/statements/labels";
import type { StatementRow } from "@/lib/features/statements/types";

const COLUMNS: Column<StatementRow>[] = [
  {
    key: "saidOn",
    header: "Said",
    sortable: true,
    className: "sm:w-40",
    cell: (row) => formatPartialDate(row.saidOn),
  },
  {
    key: "speaker",
    header: "Speaker",
    className: "sm:w-52",
    cell: (row) => (
      <>
        <SpeakerLine speaker={row.speaker} />
        <span className="block text-sm text-ink-soft">
          <SpeakerOffice speaker={row.speaker} />
        </span>
      </>
    ),
  },
  {
    key: "text",
    header: "Words",
    rowHeader: true,
    className: "wrap-anywhere",
    cell: (row) => <Words row={row} />,
  },
  {
    key: "cases",
    header: "Cases",
    className: "sm:w-40",
    cell: ({ cases }) => <NameLinkLines names={cases.map(caseLink)} />,
  },
];

/** The first lines of what was said, linked to the whole; with its kinds. */
function Words({ row }: { row: StatementRow }) {
  const words = row.wording === "verbatim" ? `“${row.text}”` : row.text;
  return (
    <>
      <TextLink href={`/statements/${row.id}`} subtle className="font-serif font-normal text-ink">
        <span dir="auto" lang={row.language} className="line-clamp-3">
          {words}
        </span>
      </TextLink>
      {row.kinds.length > 0 ? (
        <span className="mt-0.5 block text-sm font-normal text-ink-soft">
          {row.kinds.map((kind) => STATEMENT_KIND_LABELS[kind]).join(" · ")}
        </span>
      ) : null}
    </>
  );
}

/** Statements as a table; cards on a narrow screen. */
export const StatementTable = recordTable(COLUMNS);
