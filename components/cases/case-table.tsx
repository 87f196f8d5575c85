import type { ReactNode } from "react";

import { Badge } from "@/components/ui/badge";
import { DataTable, type Column, type Sort } from "@/components/ui/data-table";
import { NativeName } from "@/components/ui/native-name";
import { TextLink } from "@/components/ui/text-link";
import { formatPartialDate } from "@/lib/dates/format";
import {
  CASE_PRIORITY_LABELS,
  CASE_STATUS_LABELS,
  DETERMINATION_LABELS,
} from "@/lib/features/cases/labels";
import { heldLine } from "@/lib/features/cases/rules";
import type { CaseRow } from "@/lib/features/cases/types";
import { countryName } from "@/lib/places/countries";

const columnsWith = (silence: CaseTableProps["silence"]): Column<CaseRow>[] => [
  {
    key: "name",
    header: "Person held",
    rowHeader: true,
    sortable: true,
    cell: (row) => <Person row={row} />,
  },
  {
    key: "country",
    header: "Held in",
    className: "sm:w-28",
    cell: (row) => countryName(row.holderCountry),
  },
  {
    key: "detainedOn",
    header: "Detained",
    sortable: true,
    className: "sm:w-32",
    cell: (row) => formatPartialDate(row.detainedOn),
  },
  { key: "held", header: "Held for", className: "sm:w-32", cell: (row) => <HeldTime row={row} /> },
  ...(silence
    ? [
        {
          key: "silence",
          header: "Silence",
          sortable: true,
          className: "sm:w-32",
          cell: (row: CaseRow) => (row.held.ongoing ? silence(row) : null),
        },
      ]
    : []),
  {
    key: "status",
    header: "Status",
    className: "sm:w-40",
    cell: (row) => (row.status || row.determination ? <Status row={row} /> : null),
  },
  {
    key: "lead",
    header: "Lead",
    className: "sm:w-28",
    cell: (row) => row.lead && <NativeName>{row.lead.name}</NativeName>,
  },
];

/** The name, in its own script too, with the reference and what sets the case apart. */
function Person({ row }: { row: CaseRow }) {
  const { person, priority, visibility } = row;
  const marks = [
    row.reference,
    priority === "urgent" || priority === "high"
      ? `${CASE_PRIORITY_LABELS[priority]} priority`
      : null,
    visibility === "restricted" ? "Restricted" : null,
  ];
  return (
    <>
      <TextLink href={`/cases/${row.id}`} subtle>
        <NativeName>{person.fullName}</NativeName>
      </TextLink>
      {person.nativeName ? (
        <NativeName lang={person.nativeNameLanguage} className="ms-2 font-normal text-ink-soft">
          {person.nativeName}
        </NativeName>
      ) : null}
      <span className="block text-sm font-normal text-ink-soft">
        {marks.filter(Boolean).join(" · ")}
      </span>
    </>
  );
}

function HeldTime({ row }: { row: CaseRow }) {
  const line = heldLine(row.held);
  return (
    <>
      {line ? <span className="tabular-nums">{line}</span> : null}
      <div>
        <Badge tone={row.held.ongoing ? "held" : "neutral"}>
          {row.closure ? "Closed" : row.held.ongoing ? "Still held" : "No longer held"}
        </Badge>
      </div>
    </>
  );
}

function Status({ row: { status, determination } }: { row: CaseRow }) {
  return (
    <>
      {status ? CASE_STATUS_LABELS[status.status] : null}
      {status?.alleged ? " (alleged)" : null}
      {determination ? (
        <span className="block text-sm text-ink-soft">
          {DETERMINATION_LABELS[determination.status]}
        </span>
      ) : null}
    </>
  );
}

type CaseTableProps = {
  rows: CaseRow[];
  caption: string;
  sort?: Sort | undefined;
  sortHref?: (sort: Sort) => string;
  /** How long no official has spoken of somebody still held. */
  silence?: (row: CaseRow) => ReactNode;
};

/** Cases as a table; cards on a narrow screen. */
export function CaseTable({ rows, caption, silence, ...sorting }: CaseTableProps) {
  return (
    <DataTable
      caption={caption}
      captionHidden
      columns={columnsWith(silence)}
      rows={rows}
      rowKey={(row) => row.id}
      {...sorting}
    />
  );
}
