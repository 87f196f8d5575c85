import {
  CaseClosedBadge,
  CommitmentStateBadge,
  LatenessBadge,
} from "@/components/commitments/commitment-state-badge";
import { ageWords, dueWords } from "@/components/commitments/due-words";
import { PassedOnBy, PromiserLine, PromiserOffice } from "@/components/commitments/promiser-line";
import type { Column } from "@/components/ui/data-table";
import { NativeName } from "@/components/ui/native-name";
import { NameLinkLines } from "@/components/ui/name-links";
import { recordTable } from "@/components/ui/record-table";
import { TextLink } from "@/components/ui/text-link";
import { formatPartialDate } from "@/lib/dates/format";
import { isKnownDate } from "@/lib/dates/partial-date";
import { caseLink } from "@/lib/features/cases/rules/case-link";
import { isPending } from "@/lib/features/commitments/rules";
import type { CommitmentRow } from "@/lib/features/commitments/types";

const COLUMNS: Column<CommitmentRow>[] = [
  {
    key: "due",
    header: "Due",
    sortable: true,
    className: "sm:w-36",
    cell: (row) => (
      <>
        {isKnownDate(row.due) ? (
          dueWords(row.due)
        ) : (
          <span className="text-ink-soft">{dueWords(row.due)}</span>
        )}
        <span className="block empty:hidden">
          <LatenessBadge lateness={row.lateness} />
        </span>
      </>
    ),
  },
  {
    key: "words",
    header: "What was promised",
    rowHeader: true,
    className: "wrap-anywhere",
    cell: (row) => <Words row={row} />,
  },
  {
    key: "promiser",
    header: "By whom",
    className: "sm:w-44",
    cell: (row) => (
      <>
        <PromiserLine promiser={row.promiser} />
        <span className="block text-sm text-ink-soft">
          <PromiserOffice promiser={row.promiser} />
        </span>
        <span className="block text-sm text-ink-soft">
          <PassedOnBy promiser={row.promiser} />
        </span>
      </>
    ),
  },
  {
    key: "made",
    header: "Made",
    sortable: true,
    className: "sm:w-36",
    cell: (row) => (
      <>
        {formatPartialDate(row.saidOn)}
        <span className="block text-sm text-ink-soft">
          {isPending(row.state) && !row.caseClosed ? "age" : "stood"} {ageWords(row)}
        </span>
      </>
    ),
  },
  {
    key: "state",
    header: "State",
    className: "sm:w-28",
    cell: (row) => (
      <>
        <CommitmentStateBadge state={row.state} />
        <span className="block empty:hidden">
          <CaseClosedBadge closed={row.caseClosed} />
        </span>
      </>
    ),
  },
  {
    key: "cases",
    header: "Cases",
    className: "sm:w-32",
    cell: ({ cases }) => <NameLinkLines names={cases.map(caseLink)} />,
  },
];

/** The first lines of a promise, linked to its page; with whom it was made to. */
function Words({ row }: { row: CommitmentRow }) {
  const words = row.wording === "verbatim" ? `“${row.words}”` : row.words;
  return (
    <>
      <TextLink href={`/commitments/${row.id}`} subtle className="font-serif font-normal text-ink">
        <span dir="auto" lang={row.language ?? undefined} className="line-clamp-3">
          {words}
        </span>
      </TextLink>
      {row.promisedTo ? (
        <span className="mt-0.5 block text-sm font-normal text-ink-soft">
          to <NativeName>{row.promisedTo}</NativeName>
        </span>
      ) : null}
    </>
  );
}

/** Commitments as a table; cards on a narrow screen. */
export const CommitmentTable = recordTable(COLUMNS);
