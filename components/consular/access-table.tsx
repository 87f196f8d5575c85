import { visitWords } from "@/components/consular/visit-words";
import { DataTable, type Column } from "@/components/ui/data-table";
import { formatDay, formatPartialDate } from "@/lib/dates/format";
import { CONSULAR_EVENT_LABELS } from "@/lib/features/consular/labels";
import { gapWords } from "@/lib/features/consular/rules/words";
import type { ConsularAccess, VisitGap } from "@/lib/features/consular/types";

const GAPS: Column<VisitGap>[] = [
  { key: "from", header: "From", rowHeader: true, cell: ({ from }) => formatDay(from) },
  { key: "to", header: "To", cell: ({ to, open }) => (open ? "today" : formatDay(to)) },
  { key: "days", header: "Without a visit", cell: gapWords },
];

type Row = { id: string; date: string; what: string };

const RECORDS: Column<Row>[] = [
  { key: "date", header: "Date", rowHeader: true, cell: ({ date }) => date },
  { key: "what", header: "What", cell: ({ what }) => what },
];

/** The numbers of the strip: the long gaps, then every step and visit. */
export function AccessTable({ access }: { access: ConsularAccess }) {
  const { figures, events, visits, interval, visitRecords } = access;
  const rows: Row[] = [
    ...events.map(({ id, kind, happenedOn }) => ({
      ...{ id, date: formatPartialDate(happenedOn), what: CONSULAR_EVENT_LABELS[kind] },
    })),
    ...visits.toReversed().map((visit) => ({
      ...{ id: visit.id, date: formatPartialDate(visit.happenedOn), what: visitWords(visit) },
    })),
  ];
  const left = visitRecords - visits.length;
  return (
    <div className="mt-2 grid gap-6 text-sm">
      {figures.longGaps.length > 0 ? (
        <DataTable
          caption={`Times without a visit longer than ${interval.days.toLocaleString("en-GB")} days`}
          columns={GAPS}
          rows={figures.longGaps}
          rowKey={({ from }) => from}
        />
      ) : null}
      <DataTable
        caption={
          left > 0
            ? `Steps, then visits; ${left.toLocaleString("en-GB")} earlier visits are counted and not listed`
            : "Steps, then visits"
        }
        columns={RECORDS}
        rows={rows}
        rowKey={({ id }) => id}
      />
    </div>
  );
}
