import { daysHeld, daysSince, type DayCount } from "@/lib/dates/duration";
import { recordDate, knownBounds } from "@/lib/features/exports/record-date";
import type { PartialDate } from "@/lib/dates/partial-date";
import type { CaseSummaryInput, Held } from "@/lib/features/exports/types";

const APPROXIMATE = /[~?%]/;
const HAS_ITS_OWN_PREPOSITION = /^(since|before|after|between|from|until)\b/;

function grouped(days: number): string {
  return days.toLocaleString("en-GB");
}

function dayWord(days: number): string {
  return days === 1 ? "day" : "days";
}

type QualifiedCount = { qualifier: string | null; days: number };

function qualified(count: DayCount, approximate: boolean): QualifiedCount {
  if (count.atLeast === count.atMost) {
    return { qualifier: approximate ? "about" : null, days: count.atLeast };
  }
  if (count.atLeast === 0 && count.atMost !== null) {
    return { qualifier: "up to", days: count.atMost };
  }
  return { qualifier: "at least", days: count.atLeast };
}

function periodWords(start: PartialDate, end: PartialDate | null): string {
  const from = recordDate(start).words;
  if (end !== null && end.edtf !== null) return `${from} – ${recordDate(end).words}`;
  const since = HAS_ITS_OWN_PREPOSITION.test(from) ? from : `since ${from}`;
  return end === null ? since : `${since}; the day it ended is not known`;
}

/** The days held on the day of printing; the count stops at the case's closure. */
export function heldWords(input: CaseSummaryInput): Held {
  const { detainedOn: start, closure, today } = input;
  const end = closure?.day ?? null;
  const ongoing = closure === null;
  const days = daysHeld(knownBounds(start), end && knownBounds(end), today);
  if (days === null) {
    const unit = ongoing ? "day of detention not known" : "days held not known";
    return { qualifier: null, figure: "–", unit, line: unit, ongoing, days };
  }
  const approximate = APPROXIMATE.test(`${start.edtf ?? ""}${end?.edtf ?? ""}`);
  const { qualifier, days: count } = qualified(days, approximate);
  const amount = [qualifier, grouped(count), dayWord(count)].filter((part) => part !== null);
  return {
    qualifier,
    figure: grouped(count),
    unit: ongoing ? `${dayWord(count)} held` : `${dayWord(count)} held in all`,
    line: `${amount.join(" ")} (${periodWords(start, end)})`,
    ongoing,
    days,
  };
}

/** “195 days ago”, “at least 3 days ago”, “today”; null when the day is unknown or still ahead. */
export function agoWords(date: PartialDate, today: string): string | null {
  const count = daysSince(knownBounds(date), today);
  if (count === null) return null;
  const { qualifier, days } = qualified(count, APPROXIMATE.test(date.edtf ?? ""));
  if (days === 0) return "today";
  return [qualifier, grouped(days), dayWord(days), "ago"].filter((part) => part !== null).join(" ");
}
