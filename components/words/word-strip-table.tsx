import { DataTable, type Column } from "@/components/ui/data-table";
import { PERIOD_COLUMN } from "@/components/ui/period-column";
import { SIDE_LABELS } from "@/lib/features/words/labels";
import { stripPeriods, type StripPeriod } from "@/lib/features/words/rules/strip";
import type { WordStrip } from "@/lib/features/words/types";

const number = (count: number) => count.toLocaleString("en-GB");

/** “3 with, 1 without”; nothing when nothing was said. */
function cellWords({ said, unsaid }: { said: number; unsaid: number }): string {
  return said + unsaid === 0 ? "" : `${number(said)} with, ${number(unsaid)} without`;
}

/** The numbers of the strip. */
export function WordStripTable({ strip }: { strip: WordStrip }) {
  const columns: Column<StripPeriod>[] = [
    PERIOD_COLUMN,
    ...strip.rows.map(({ side }) => ({
      key: side,
      header: SIDE_LABELS[side],
      cell: ({ cells }: StripPeriod) => {
        const cell = cells.find((found) => found.side === side);
        return cell ? cellWords(cell) : "";
      },
    })),
  ];
  return (
    <div className="mt-2 text-sm">
      <DataTable
        caption="Statements with and without the word; days with neither are left out"
        columns={columns}
        rows={stripPeriods(strip)}
        rowKey={({ from }) => from}
      />
    </div>
  );
}
