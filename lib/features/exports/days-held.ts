import { UNKNOWN_DATE, type PartialDate } from "@/lib/dates/partial-date";
import {
  agoWords as agoOf,
  heldFor,
  heldLine,
  heldWords as figureOf,
  sinceWords,
} from "@/lib/features/cases/rules";
import { inline } from "@/lib/features/exports/line";
import { readableDate, recordDate } from "@/lib/features/exports/record-date";
import type { CaseSummaryInput, Held } from "@/lib/features/exports/types";

type Detention = Parameters<typeof heldFor>[0];
type StatusCode = NonNullable<Detention["status"]>["status"];

function periodWords(start: PartialDate, end: PartialDate | null): string {
  if (end?.edtf) return `${recordDate(start).words} – ${recordDate(end).words}`;
  const since = inline(sinceWords(start) ?? "").text;
  return end === null ? since : `${since}; the day it ended is not known`;
}

/** What decides how long somebody was held, as the case's own page decides it. */
function detentionOf({ detainedOn, closure, status }: CaseSummaryInput): Detention {
  return {
    detainedOn: readableDate(detainedOn),
    closure: closure && { endedOn: readableDate(closure.day) },
    status: status && {
      status: status.status.code as StatusCode,
      alleged: status.alleged,
      since: readableDate(status.since),
    },
  };
}

/** The days held on the day of printing; the count stops where the case's page stops it. */
export function heldWords(input: CaseSummaryInput): Held {
  const detention = detentionOf(input);
  const held = heldFor(detention, input.today);
  const { qualifier, figure, label: unit } = figureOf(held);
  const { days, ongoing } = held;
  const amount = heldLine(held);
  if (amount === null) return { qualifier, figure, unit, line: unit, ongoing, days };
  const end = ongoing
    ? null
    : (detention.closure?.endedOn ?? detention.status?.since ?? UNKNOWN_DATE);
  const line = `${amount} (${periodWords(detention.detainedOn, end)})`;
  return { qualifier, figure, unit, line, ongoing, days };
}

/** “195 days ago”, “at least 3 days ago”, “today”; null when the day is unknown or still ahead. */
export function agoWords(date: PartialDate, today: string): string | null {
  return agoOf(readableDate(date), today);
}
