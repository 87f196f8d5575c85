import { daysBetween } from "@/lib/dates/days";
import type { DateBounds } from "@/lib/dates/partial-date";

/** A number of days as far as it is known; `atMost` null = no upper limit is known. */
export type DayCount = { atLeast: number; atMost: number | null };

const DAYS_PER_MONTH = 365.2425 / 12;
// A run of calendar months can be this much longer or shorter than months of average length.
const MONTH_SLACK = 4;
const FEWEST_DAYS_IN_MONTHS = 60;

/**
 * Days from a start to an end, counting the first day but not the last (28 December 2018 to
 * 1 August 2024 is 2,043). `end` null means it still goes on, so the count runs to `today`
 * (YYYY-MM-DD); an end whose day is unknown or ahead is taken to have come by `today`.
 * Null when nothing can be counted: no start is known, it is after `today` or after the end.
 */
export function daysHeld(
  start: DateBounds,
  end: DateBounds | null,
  today: string,
): DayCount | null {
  if (start.earliest === null && start.latest === null) return null;
  const lastEnd = notPast(today, end?.latest ?? null);
  const firstEnd = end === null ? today : end.earliest && notPast(today, end.earliest);
  if (start.earliest !== null && start.earliest > lastEnd) return null;
  const surelyHeld = firstEnd && start.latest ? daysBetween(start.latest, firstEnd) : 0;
  return {
    atLeast: Math.max(0, surelyHeld),
    atMost: start.earliest === null ? null : daysBetween(start.earliest, lastEnd),
  };
}

/** Days from an event to `today` (YYYY-MM-DD); null when its date is unknown or still ahead. */
export function daysSince(bounds: DateBounds, today: string): DayCount | null {
  return daysHeld(bounds, null, today);
}

/**
 * “2,043 days”, “at least 1,872 days”, “between 1,800 and 2,100 days”, “at most 30 days”.
 * `asOf` (words for a day) is added for counts that still grow: “…, as of 1 August 2024”.
 */
export function formatDayCount(count: DayCount, options: { asOf?: string } = {}): string {
  const asOf = options.asOf === undefined ? "" : `, as of ${options.asOf}`;
  return dayWords(count) + asOf;
}

/**
 * A count in years and months: “about 5 years and 7 months” when the days are known exactly,
 * “at least 5 years”, “at most …” or “4 years and 11 months to 5 years and 2 months” when not;
 * the limits are rounded outwards. Short counts, and those without any limit, stay in days.
 */
export function formatApproximateYears(count: DayCount): string {
  const { atLeast, atMost } = count;
  if ((atMost ?? atLeast) < FEWEST_DAYS_IN_MONTHS) return formatDayCount(count);
  if (atMost === null) return `at least ${monthWords(monthsWithin(atLeast))}`;
  const [least, most] = [Math.round(atLeast / DAYS_PER_MONTH), Math.round(atMost / DAYS_PER_MONTH)];
  if (least === most) return `about ${monthWords(most)}`;
  if (monthsWithin(atLeast) === 0) return `at most ${monthWords(monthsAround(atMost))}`;
  return `${monthWords(monthsWithin(atLeast))} to ${monthWords(monthsAround(atMost))}`;
}

function dayWords({ atLeast, atMost }: DayCount): string {
  if (atMost === atLeast) return days(atLeast);
  if (atMost === null)
    return atLeast === 0 ? "an unknown number of days" : `at least ${days(atLeast)}`;
  if (atLeast === 0) return `at most ${days(atMost)}`;
  return `between ${atLeast.toLocaleString("en-GB")} and ${days(atMost)}`;
}

function days(count: number): string {
  return `${count.toLocaleString("en-GB")} ${count === 1 ? "day" : "days"}`;
}

function monthWords(months: number): string {
  const parts = [plural(Math.floor(months / 12), "year"), plural(months % 12, "month")];
  return parts.filter((part) => part !== null).join(" and ");
}

function plural(count: number, unit: string): string | null {
  if (count === 0) return null;
  return `${count} ${unit}${count === 1 ? "" : "s"}`;
}

function monthsWithin(dayCount: number): number {
  return Math.max(0, Math.floor((dayCount - MONTH_SLACK) / DAYS_PER_MONTH));
}

function monthsAround(dayCount: number): number {
  return Math.ceil((dayCount + MONTH_SLACK) / DAYS_PER_MONTH);
}

function notPast(today: string, day: string | null): string {
  return day === null || day > today ? today : day;
}
