import { SpeakerLine, SpeakerOffice } from "@/components/statements/speaker-line";
import { DataTable, type Column, type Sort } from "@/components/ui/data-table";
import { NameLinks } from "@/components/ui/name-links";
import { TextLink } from "@/components/ui/text-link";
import { formatPartialDate } from "@/lib/dates/format";
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
    cell: ({ cases }) => <Cases cases={cases} />,
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

/** The cases it concerns, by the names of those held. */
const Cases = ({ cases }: Pick<StatementRow, "cases">) => (
  <NameLinks
    names={cases.map(({ id, personName }) => ({ href: `/cases/${id}`, name: personName }))}
  />
);

type StatementTableProps = {
  rows: StatementRow[];
  caption: string;
  sort?: Sort;
  sortHref?: (sort: Sort) => string;
};

/** Statements as a table; cards on a narrow screen. */
export function StatementTable({ rows, caption, ...sorting }: StatementTableProps) {
  return (
    <DataTable
      caption={caption}
      captionHidden
      columns={COLUMNS}
      rows={rows}
      rowKey={(row) => row.id}
      {...sorting}
    />
  );
}
