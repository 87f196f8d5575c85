import type { Column } from "@/components/ui/data-table";
import { formatDay } from "@/lib/dates/format";

type Period = { from: string; to: string };

/** The column of a table of periods that names each by its days, or by its day. */
export const PERIOD_COLUMN: Column<Period> = {
  key: "days",
  header: "Days",
  rowHeader: true,
  cell: ({ from, to }) => (from === to ? formatDay(from) : `${formatDay(from)} – ${formatDay(to)}`),
};
