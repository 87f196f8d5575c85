import { DataTable, type Column } from "@/components/ui/data-table";
import { NativeName } from "@/components/ui/native-name";
import { TextLink } from "@/components/ui/text-link";
import { formatPartialDate } from "@/lib/dates/format";
import type { PartialDate } from "@/lib/dates/partial-date";
import { CASE_STATUS_LABELS } from "@/lib/features/cases/labels";
import { agoWords, heldWords } from "@/lib/features/cases/rules";
import type { WatchedCase } from "@/lib/features/dashboard/types";
import { countryName } from "@/lib/places/countries";

/** Cases with the days held, and how long there has been silence. */
export function WatchedCases({
  rows,
  caption,
  today,
}: {
  rows: WatchedCase[];
  caption: string;
  today: string;
}) {
  return (
    <DataTable
      caption={caption}
      captionHidden
      columns={columnsFor(today)}
      rows={rows}
      rowKey={(row) => row.id}
    />
  );
}

function columnsFor(today: string): Column<WatchedCase>[] {
  return [
    { key: "person", header: "Person", rowHeader: true, cell: (row) => <Person row={row} /> },
    {
      key: "days",
      header: "Days held",
      align: "end",
      className: "sm:w-32",
      cell: (row) => <DaysHeld row={row} />,
    },
    {
      key: "status",
      header: "Status",
      cell: (row) => (row.status ? CASE_STATUS_LABELS[row.status.status] : "–"),
    },
    {
      key: "statement",
      header: "Last official statement",
      cell: (row) => <Ago date={row.lastStatement} today={today} />,
    },
    {
      key: "contact",
      header: "Last contact",
      cell: (row) => <Ago date={row.lastContact} today={today} />,
    },
  ];
}

function Person({ row }: { row: WatchedCase }) {
  return (
    <>
      <TextLink href={`/cases/${row.id}`} subtle>
        <NativeName>{row.person.fullName}</NativeName>
      </TextLink>
      <span className="block text-sm font-normal text-ink-soft">
        {countryName(row.holderCountry)} ·{" "}
        <span className="whitespace-nowrap">{row.reference}</span>
      </span>
    </>
  );
}

function DaysHeld({ row }: { row: WatchedCase }) {
  const { qualifier, figure } = heldWords(row.held);
  return (
    <>
      {qualifier ? <span className="text-sm text-ink-soft">{qualifier} </span> : null}
      <span className={row.held.ongoing ? "text-lg text-ribbon" : "text-lg"}>{figure}</span>
    </>
  );
}

function Ago({ date, today }: { date: PartialDate | null; today: string }) {
  if (!date) return <span className="text-ink-soft">none dated</span>;
  return (
    <>
      {agoWords(date, today)}
      <span className="block text-sm text-ink-soft">{formatPartialDate(date)}</span>
    </>
  );
}
