import type { Column } from "@/components/ui/data-table";
import { LocalTime } from "@/components/ui/local-time";
import { NativeName } from "@/components/ui/native-name";
import { recordTable } from "@/components/ui/record-table";
import { ACCESS_LABELS } from "@/lib/features/access/labels";
import type { AccessRow } from "@/lib/features/access/types";

type Row = AccessRow & { id: string };

/** A look is kept by its hour. */
const isHour = ({ kind }: AccessRow) => kind === "looked" || kind === "looked-through-glass";

const COLUMNS: Column<Row>[] = [
  {
    key: "at",
    header: "When",
    cell: (row) => (
      <>
        {isHour(row) ? "In the hour from " : null}
        <LocalTime instant={row.at.toISOString()} />
      </>
    ),
  },
  {
    key: "who",
    header: "Who",
    rowHeader: true,
    cell: ({ who }) => <NativeName>{who}</NativeName>,
  },
  {
    key: "what",
    header: "What",
    cell: ({ kind, detail }) => (
      <>
        {ACCESS_LABELS[kind]}
        {detail ? (
          <span dir="auto" className="block wrap-anywhere text-ink-soft">
            {detail}
          </span>
        ) : null}
      </>
    ),
  },
];

/** Who looked, as a table; cards on a narrow screen. */
export const AccessTable = recordTable(COLUMNS);
