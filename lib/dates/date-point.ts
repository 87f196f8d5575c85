import { daysInMonth, isoDay, padTwo, padYear } from "@/lib/dates/calendar";

/**
 * One date as exactly as it is known: a year, a month of a year, or a day.
 * `approximate` is EDTF's `~`, `uncertain` its `?`, both together its `%`.
 */
export type DatePoint = {
  year: number;
  month: number | null;
  day: number | null;
  approximate: boolean;
  uncertain: boolean;
};

// An unspecified month or day (2023-08-XX, 2023-XX-XX) is read as the part before it.
const POINT = /^(?!0000)(\d{4})(?:-XX(?:-XX)?|-(\d{2})(?:-(?:XX|(\d{2})))?)?([~?%]?)$/;

/** Reads a single EDTF date; null when it is none, or not in the calendar (31 June). */
export function readPoint(edtf: string): DatePoint | null {
  const match = POINT.exec(edtf);
  if (!match) return null;
  const [, year, month, day, qualifier] = match;
  const point: DatePoint = {
    year: Number(year),
    month: month === undefined ? null : Number(month),
    day: day === undefined ? null : Number(day),
    approximate: qualifier === "~" || qualifier === "%",
    uncertain: qualifier === "?" || qualifier === "%",
  };
  return isInCalendar(point) ? point : null;
}

/** Writes the point as EDTF: the shortest form of its precision, qualifier last. */
export function writePoint(point: DatePoint): string {
  const parts = [padYear(point.year)];
  if (point.month !== null) parts.push(padTwo(point.month));
  if (point.day !== null) parts.push(padTwo(point.day));
  return parts.join("-") + qualifierOf(point);
}

/** The first day the point can mean, as YYYY-MM-DD. `approximate` does not widen it. */
export function firstDay({ year, month, day }: DatePoint): string {
  return isoDay(year, month ?? 1, day ?? 1);
}

/** The last day the point can mean, as YYYY-MM-DD. `approximate` does not widen it. */
export function lastDay({ year, month, day }: DatePoint): string {
  const lastMonth = month ?? 12;
  return isoDay(year, lastMonth, day ?? daysInMonth(year, lastMonth));
}

function isInCalendar({ year, month, day }: DatePoint): boolean {
  if (month === null) return true;
  const days = daysInMonth(year, month);
  return days > 0 && (day === null || (day >= 1 && day <= days));
}

function qualifierOf({ approximate, uncertain }: DatePoint): string {
  if (approximate && uncertain) return "%";
  if (approximate) return "~";
  return uncertain ? "?" : "";
}
