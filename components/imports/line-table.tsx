import { RecordLinkCell } from "@/components/imports/record-link-cell";
import { DataTable, type Column } from "@/components/ui/data-table";
import { LINE_OUTCOME_LABELS, RECORD_PATHS } from "@/lib/features/imports/labels";
import type { ImportView, LineProblem, LineView } from "@/lib/features/imports/types";

const LONGEST_VALUE = 120;

function Problem({ column, value, message }: LineProblem) {
  const shown = value.length > LONGEST_VALUE ? `${value.slice(0, LONGEST_VALUE)}…` : value;
  return (
    <li className="wrap-anywhere">
      {column ? (
        <>
          <bdi className="font-medium">{column}</bdi>
          {shown ? (
            <>
              {" "}
              <q dir="auto">{shown}</q>
            </>
          ) : null}
          {": "}
        </>
      ) : null}
      {message}
    </li>
  );
}

function What({ problems, notes }: LineView) {
  if (problems.length + notes.length === 0) return null;
  return (
    <ul className="grid gap-1">
      {problems.map((problem) => (
        <Problem key={`${problem.column} ${problem.message}`} {...problem} />
      ))}
      {notes.map((note) => (
        <li key={note} className="wrap-anywhere" dir="auto">
          {note}
        </li>
      ))}
    </ul>
  );
}

function columnsFor(kind: ImportView["kind"]): Column<LineView>[] {
  return [
    {
      key: "line",
      header: "Row",
      rowHeader: true,
      className: "whitespace-nowrap tabular-nums",
      cell: ({ line }) => `Row ${line.toLocaleString("en-GB")}`,
    },
    {
      key: "outcome",
      header: "Outcome",
      cell: ({ outcome, recordId }) => {
        const words = outcome ? LINE_OUTCOME_LABELS[outcome] : "Not looked at yet";
        if (!recordId) return words;
        return <RecordLinkCell href={`${RECORD_PATHS[kind]}/${recordId}`}>{words}</RecordLinkCell>;
      },
    },
    { key: "what", header: "What to know", cell: What },
  ];
}

/** Rows of a file, with what is wrong with each and how to mend it. */
export function LineTable({ kind, rows }: { kind: ImportView["kind"]; rows: LineView[] }) {
  return (
    <DataTable
      caption="Rows of the file"
      captionHidden
      columns={columnsFor(kind)}
      rows={rows}
      rowKey={({ line }) => String(line)}
    />
  );
}
