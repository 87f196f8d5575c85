import { boundsOf } from "@/lib/dates/bounds";
import {
  daysHeld,
  daysSince,
  formatApproximateYears,
  formatDayCount,
  type DayCount,
} from "@/lib/dates/duration";
import { formatPartialDate } from "@/lib/dates/format";
import { isKnownDate, type PartialDate } from "@/lib/dates/partial-date";
import type { CaseStatus } from "@/lib/db/generated/enums";
import type { ClosureView, Held, StatusView } from "@/lib/features/cases/types";

/** Statuses that end a detention by themselves, whether or not the case was closed. */
const FREEDOM_OR_DEATH: ReadonlySet<CaseStatus> = new Set([
  "released",
  "exchanged",
  "escaped",
  "died_in_custody",
]);

const MARKED_DOUBTFUL = /[~?%]/;
const HAS_ITS_OWN_PREPOSITION = /^(since|before|after|between|from|until)\b/;

type Detention = {
  detainedOn: PartialDate;
  /** The closure that stands, if any. */
  closure: { endedOn: PartialDate } | null;
  /** The status that counts now. */
  status: { status: CaseStatus; alleged: boolean; since: PartialDate } | null;
};

/**
 * When the detention ended: the closure's day, else that of a release or death; undefined while it
 * goes on. An alleged release stops no clock.
 */
function endOf({ closure, status }: Detention): PartialDate | undefined {
  if (closure) return closure.endedOn;
  return status && !status.alleged && FREEDOM_OR_DEATH.has(status.status)
    ? status.since
    : undefined;
}

/**
 * Days held as far as the dates allow, up to the end of the detention or to `today` (YYYY-MM-DD).
 */
export function heldFor(detention: Detention, today: string): Held {
  const end = endOf(detention);
  const start = detention.detainedOn;
  return {
    days: daysHeld(boundsOf(start.edtf), end ? boundsOf(end.edtf) : null, today),
    ongoing: end === undefined,
    approximate: MARKED_DOUBTFUL.test(`${start.edtf ?? ""}${end?.edtf ?? ""}`),
  };
}

/** The closure that stands: one that was not taken back by reopening. Null while the case is open. */
export function standingClosure<T extends { reopenedAt: Date | null }>(
  closures: readonly T[],
): T | null {
  return closures.find(({ reopenedAt }) => reopenedAt === null) ?? null;
}

type DatedRow = { id: string };

/**
 * The row that counts now: the one that began last; of several that began on one day, and when
 * none has a day, the one entered last (ids ascend with time). Undated rows give way to dated ones.
 */
export function newestOf<T extends DatedRow>(
  rows: readonly T[],
  dateOf: (row: T) => PartialDate,
): T | null {
  const keyed = rows.map((row) => ({ row, from: boundsOf(dateOf(row).edtf).earliest ?? "" }));
  keyed.sort((a, b) => compare(b.from, a.from) || compare(b.row.id, a.row.id));
  return keyed[0]?.row ?? null;
}

function compare(a: string, b: string): number {
  return a === b ? 0 : a < b ? -1 : 1;
}

type HeldWords = { qualifier: string | null; figure: string; label: string };

/** The status that counts: while a closure stands, its outcome; else the newest on record. */
export function statusNow(
  closure: ClosureView | null,
  newest: StatusView | null,
): StatusView | null {
  if (!closure) return newest;
  const { outcome, endedOn, note } = closure;
  return { status: outcome, alleged: false, since: endedOn, note };
}

/** The days held as the large figure of a page: “at least” · “1,872” · “days held”. */
export function heldWords({ days, ongoing, approximate }: Held): HeldWords {
  const until = ongoing ? "held" : "held in all";
  if (days === null || (days.atLeast === 0 && days.atMost === null)) {
    return {
      qualifier: null,
      figure: "–",
      label: ongoing ? "day of detention not known" : "days held not known",
    };
  }
  const { qualifier, count } = limitOf(days, approximate);
  return {
    qualifier,
    figure: count.toLocaleString("en-GB"),
    label: `${count === 1 ? "day" : "days"} ${until}`,
  };
}

function limitOf(
  { atLeast, atMost }: DayCount,
  approximate: boolean,
): { qualifier: string | null; count: number } {
  if (atLeast === atMost) return { qualifier: approximate ? "about" : null, count: atLeast };
  if (atLeast === 0 && atMost !== null) return { qualifier: "up to", count: atMost };
  return { qualifier: "at least", count: atLeast };
}

/** The days held in one line: “at least 1,872 days”; null when nothing can be counted. */
export function heldLine(held: Held): string | null {
  const { qualifier, figure, label } = heldWords(held);
  if (figure === "–") return null;
  return [qualifier, figure, label.split(" ")[0]].filter(Boolean).join(" ");
}

/** The same span in years and months, with its limits: “between 1,800 and 2,100 days; 4 years …”. */
export function heldDetail({ days }: Held): string | null {
  if (days === null || days.atLeast + (days.atMost ?? 0) === 0) return null;
  const [exact, years] = [formatDayCount(days), formatApproximateYears(days)];
  const limits =
    days.atLeast === days.atMost || days.atMost === null || days.atLeast === 0 ? null : exact;
  return [limits, years === exact ? null : years].filter(Boolean).join("; ") || null;
}

/** “since 28 December 2018”; “between …” stays as it is. Null when no date is known at all. */
export function sinceWords(date: PartialDate): string | null {
  if (!isKnownDate(date)) return null;
  const words = formatPartialDate(date);
  return HAS_ITS_OWN_PREPOSITION.test(words) || date.edtf === null ? words : `since ${words}`;
}

/** “195 days ago”, “at least 3 days ago”, “today”; null when the day is unknown or still ahead. */
export function agoWords(date: PartialDate, today: string): string | null {
  const count = daysSince(boundsOf(date.edtf), today);
  if (count === null) return null;
  const { qualifier, count: days } = limitOf(count, MARKED_DOUBTFUL.test(date.edtf ?? ""));
  if (days === 0) return "today";
  return [qualifier, days.toLocaleString("en-GB"), days === 1 ? "day" : "days", "ago"]
    .filter(Boolean)
    .join(" ");
}
