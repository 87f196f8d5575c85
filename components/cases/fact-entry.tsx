import type { ReactNode } from "react";

import { Badge } from "@/components/ui/badge";
import { formatPartialDate } from "@/lib/dates/format";
import type { PartialDate } from "@/lib/dates/partial-date";

type FactEntryProps = {
  date: PartialDate;
  title: ReactNode;
  alleged?: boolean;
  /** A word on the entry as a whole, such as that it was chosen. */
  mark?: ReactNode;
  /** What else is on record about it. */
  children?: ReactNode;
  sources: ReactNode;
  /** What hangs on the entry, with sources of its own. */
  below?: ReactNode;
  actions?: ReactNode;
};

/** One dated fact as it is on file: its date in the margin, what it says, and what it rests on. */
export function FactEntry({
  date,
  title,
  alleged = false,
  mark,
  children,
  sources,
  below,
  actions,
}: FactEntryProps) {
  return (
    <li className="grid break-inside-avoid gap-x-6 gap-y-1 border-t border-hairline py-4 sm:grid-cols-[11rem_minmax(0,1fr)] print:grid-cols-[9rem_minmax(0,1fr)]">
      <DateWords date={date} />
      <div className="grid min-w-0 gap-2">
        <p className="flex flex-wrap items-baseline gap-x-3">
          <span className="font-semibold">{title}</span>
          {alleged ? <Badge tone="warning">Alleged</Badge> : null}
          {mark}
        </p>
        {children}
        <div className="text-sm">{sources}</div>
        {below}
        {actions}
      </div>
    </li>
  );
}

function DateWords({ date }: { date: PartialDate }) {
  return (
    <p className="tabular-nums">
      {formatPartialDate(date)}
      {date.edtf && date.asStated ? (
        <span className="block text-sm text-ink-soft">
          stated as <q dir="auto">{date.asStated}</q>
        </span>
      ) : null}
    </p>
  );
}

/** Words somebody typed, in a measure that can be read. */
export function FactText({ children }: { children: string | null }) {
  if (!children) return null;
  return (
    <p dir="auto" className="max-w-measure whitespace-pre-line">
      {children}
    </p>
  );
}
