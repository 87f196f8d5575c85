import { RecordLinkCell } from "@/components/imports/record-link-cell";
import { DataTable, type Column } from "@/components/ui/data-table";
import { LocalTime } from "@/components/ui/local-time";
import { IMPORT_KIND_LABELS, IMPORT_STATE_LABELS } from "@/lib/features/imports/labels";
import type { ImportRow } from "@/lib/features/imports/types";

const COLUMNS: Column<ImportRow>[] = [
  {
    key: "fileName",
    header: "File",
    rowHeader: true,
    cell: ({ id, fileName }) => <RecordLinkCell href={`/imports/${id}`}>{fileName}</RecordLinkCell>,
  },
  { key: "kind", header: "Rows of", cell: ({ kind }) => IMPORT_KIND_LABELS[kind] },
  {
    key: "rowCount",
    header: "Rows",
    align: "end",
    cell: ({ rowCount }) => rowCount.toLocaleString("en-GB"),
  },
  { key: "state", header: "State", cell: ({ state }) => IMPORT_STATE_LABELS[state] },
  {
    key: "createdAt",
    header: "Sent",
    cell: ({ createdAt }) => <LocalTime instant={createdAt.toISOString()} />,
  },
];

/** One's own files of rows. */
export function ImportTable({ rows }: { rows: readonly ImportRow[] }) {
  return (
    <DataTable
      caption="Your files of rows"
      captionHidden
      columns={COLUMNS}
      rows={rows}
      rowKey={({ id }) => id}
    />
  );
}
