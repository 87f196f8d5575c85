import { DataTable, type Column } from "@/components/ui/data-table";
import { PERIOD_COLUMN } from "@/components/ui/period-column";
import { formatDay } from "@/lib/dates/format";
import { STRIP_LANE_LABELS } from "@/lib/features/silence/labels";
import { stripPeriods, type StripPeriod } from "@/lib/features/silence/rules/strip";
import { stretchWords } from "@/lib/features/silence/rules/words";
import type { SilenceStrip, SilentStretch } from "@/lib/features/silence/types";

const number = (count: number) => count.toLocaleString("en-GB");

/** “3”, “3, up to 2 more”, “up to 2”; nothing when there is none. */
function cellWords({ count, possibly }: StripPeriod["cells"]["leader"]): string {
  if (possibly === 0) return count === 0 ? "" : number(count);
  return count === 0
    ? `up to ${number(possibly)}`
    : `${number(count)}, up to ${number(possibly)} more`;
}

const SILENCES: Column<SilentStretch>[] = [
  { key: "from", header: "From", rowHeader: true, cell: ({ from }) => formatDay(from) },
  { key: "to", header: "To", cell: ({ to, open }) => (open ? "today" : formatDay(to)) },
  { key: "days", header: "Length", cell: stretchWords },
];

/** The numbers of the strip: the longest silences, then what was said and done when. */
export function SilenceStripTable({ strip }: { strip: SilenceStrip }) {
  const columns: Column<StripPeriod>[] = [
    PERIOD_COLUMN,
    ...strip.rows.map(({ lane }) => ({
      key: lane,
      header: STRIP_LANE_LABELS[lane],
      cell: ({ cells }: StripPeriod) => cellWords(cells[lane]),
    })),
  ];
  return (
    <div className="mt-2 grid gap-6 text-sm">
      {strip.silences.length > 0 ? (
        <DataTable
          caption="The longest times without a word of any official"
          columns={SILENCES}
          rows={strip.silences}
          rowKey={({ from }) => from}
        />
      ) : null}
      <DataTable
        caption="Statements and contacts; days with neither are left out"
        columns={columns}
        rows={stripPeriods(strip)}
        rowKey={({ from }) => from}
      />
    </div>
  );
}
