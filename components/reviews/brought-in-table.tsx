import { DataTable, type Column } from "@/components/ui/data-table";
import { LocalTime } from "@/components/ui/local-time";
import { TextLink } from "@/components/ui/text-link";
import { IMPORT_KIND_LABELS, IMPORT_STATE_LABELS } from "@/lib/features/imports/labels";
import type { BroughtIn } from "@/lib/features/reviews/types";

const many = (count: number) => count.toLocaleString("en-GB");

function stateOf(row: BroughtIn): string {
  if (row.what === "rows") return IMPORT_STATE_LABELS[row.state];
  if (row.entries === 0) return "Nothing was found in it";
  return `${many(row.decided)} of ${many(row.entries)} reviewed`;
}

const COLUMNS: Column<BroughtIn>[] = [
  {
    key: "name",
    header: "Name",
    rowHeader: true,
    cell: (row) =>
      row.what === "rows" ? (
        <TextLink href={`/imports/rows/${row.id}`}>
          <bdi className="wrap-anywhere">{row.fileName}</bdi>
        </TextLink>
      ) : (
        <TextLink href={`/imports/${row.id}`}>
          <bdi lang={row.language} className="wrap-anywhere">
            {row.title}
          </bdi>
        </TextLink>
      ),
  },
  {
    key: "what",
    header: "What",
    cell: (row) =>
      row.what === "text"
        ? "Text"
        : `Spreadsheet of ${IMPORT_KIND_LABELS[row.kind].toLowerCase()}, ${many(row.rowCount)} rows`,
  },
  { key: "state", header: "State", cell: stateOf },
  {
    key: "createdAt",
    header: "Brought in",
    cell: ({ createdAt }) => <LocalTime instant={createdAt.toISOString()} />,
  },
];

/** Texts that were brought in, and one’s own files of rows. */
export function BroughtInTable({ rows }: { rows: readonly BroughtIn[] }) {
  return (
    <DataTable
      caption="What was brought in"
      captionHidden
      columns={COLUMNS}
      rows={rows}
      rowKey={({ id }) => id}
    />
  );
}
