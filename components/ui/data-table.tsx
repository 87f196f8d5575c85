import type { ReactNode } from "react";
import { classNames } from "@/components/ui/class-names";
import { SortableHeader, type SortDirection } from "@/components/ui/sortable-header";

export type Column<Row> = {
  key: string;
  header: string;
  cell: (row: Row) => ReactNode;
  /** The cell that names the row for screen readers; the first column unless said otherwise. */
  rowHeader?: boolean;
  sortable?: boolean;
  align?: "start" | "end";
  /** Classes for the cells of this column, such as a width. */
  className?: string;
};

export type Sort = { key: string; direction: SortDirection };

type DataTableProps<Row> = {
  caption: ReactNode;
  captionHidden?: boolean;
  columns: Column<Row>[];
  rows: readonly Row[];
  rowKey: (row: Row) => string;
  sort?: Sort | undefined;
  /** The address of this list sorted by a column; called only for sortable columns. */
  sortHref?: (sort: Sort) => string;
};

/**
 * A table of records, rendered on the server. Below 640 px each row becomes a card; explicit roles
 * keep it a table for screen readers there, where `display: block` would take them away.
 */
export function DataTable<Row>(props: DataTableProps<Row>) {
  const { caption, captionHidden, columns, rows, rowKey } = props;
  const headerKey = (columns.find((column) => column.rowHeader) ?? columns[0])?.key;
  return (
    <table role="table" className="table-cards w-full border-collapse">
      <caption className={captionHidden ? "sr-only" : "pb-2 text-start text-sm text-ink-soft"}>
        {caption}
      </caption>
      <thead role="rowgroup">
        <tr role="row" className="border-b border-ink">
          {columns.map((column) => (
            <HeaderCell key={column.key} column={column} {...props} />
          ))}
        </tr>
      </thead>
      <tbody role="rowgroup">
        {rows.map((row) => (
          <tr key={rowKey(row)} role="row" className="border-b border-hairline hover:bg-leaf">
            {columns.map((column) => (
              <BodyCell
                key={column.key}
                column={column}
                row={row}
                isHeader={column.key === headerKey}
              />
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

type HeaderCellProps<Row> = DataTableProps<Row> & { column: Column<Row> };

function HeaderCell<Row>({ column, sort, sortHref }: HeaderCellProps<Row>) {
  const direction = sort?.key === column.key ? sort.direction : undefined;
  const next = direction === "ascending" ? "descending" : "ascending";
  return (
    <th
      role="columnheader"
      scope="col"
      aria-sort={column.sortable ? (direction ?? "none") : undefined}
      className={classNames(
        "py-2 pe-4 align-bottom overline-label last:pe-0",
        column.align === "end" ? "text-end" : "text-start",
      )}
    >
      {column.sortable && sortHref ? (
        <SortableHeader direction={direction} href={sortHref({ key: column.key, direction: next })}>
          {column.header}
        </SortableHeader>
      ) : (
        column.header
      )}
    </th>
  );
}

type BodyCellProps<Row> = { column: Column<Row>; row: Row; isHeader: boolean };

function BodyCell<Row>({ column, row, isHeader }: BodyCellProps<Row>) {
  const content = column.cell(row);
  const className = classNames(
    "py-2 pe-4 align-baseline last:pe-0",
    column.align === "end" ? "text-end tabular-nums" : "text-start",
    column.className,
  );
  if (isHeader) {
    return (
      <th role="rowheader" scope="row" className={classNames(className, "font-medium")}>
        {content}
      </th>
    );
  }
  const isEmpty = content === null || content === undefined || content === "";
  return (
    <td
      role="cell"
      data-label={column.header}
      data-empty={isEmpty ? "" : undefined}
      className={className}
    >
      <div>{content}</div>
    </td>
  );
}
