import { DataTable, type Column, type Sort } from "@/components/ui/data-table";

type RecordTableProps<Row> = {
  rows: readonly Row[];
  /** Names the table for screen readers. */
  caption: string;
  sort?: Sort | undefined;
  sortHref?: (sort: Sort) => string;
};

/**
 * The table of a noun's records, cards on a narrow screen: its columns are said once, its rows,
 * caption and order where it is shown.
 */
export function recordTable<Row extends { id: string }>(columns: Column<Row>[]) {
  return function RecordTable(props: RecordTableProps<Row>) {
    return <DataTable captionHidden columns={columns} rowKey={({ id }) => id} {...props} />;
  };
}
