import { readDateForm } from "@/lib/dates/date-form";
import { type DatePoint, readPoint } from "@/lib/dates/date-point";
import { formWords, pointWords } from "@/lib/dates/form-words";
import type { PartialDate } from "@/lib/dates/partial-date";

/**
 * A partial date in words, never more precise than its EDTF: “28 December 2018”,
 * “about August 2023”, “between May and August 2023”, “12 February 2024 (inferred)”,
 * “since 2018”. Without a calendar date: “Monday” in quotes “(as stated)”, or “date unknown”.
 * Works in the browser too.
 */
export function formatPartialDate(date: PartialDate): string {
  const form = date.edtf === null ? null : readDateForm(date.edtf);
  if (!form) return withoutCalendarDate(date);
  const { words, notes } = formWords(form);
  return words + bracketed(date.inferred ? [...notes, "inferred"] : notes);
}

/** “28 December 2018” for 2018-12-28. Throws RangeError unless it is a day, as YYYY-MM-DD. */
export function formatDay(iso: string): string {
  return plainWords(iso, (point) => point.day !== null, "a day, as YYYY-MM-DD");
}

/** “August 2023” for 2023-08. Throws RangeError unless it is a month, as YYYY-MM. */
export function formatMonth(iso: string): string {
  const isMonth = (point: DatePoint) => point.month !== null && point.day === null;
  return plainWords(iso, isMonth, "a month, as YYYY-MM");
}

/**
 * An instant as the clock showed it in an IANA zone, with the zone named:
 * “12 February 2024, 14:30 (Europe/Paris)”. Throws RangeError on an unknown zone.
 */
export function formatInstant(date: Date, timeZone: string): string {
  const day = new Intl.DateTimeFormat("en-GB", {
    timeZone,
    day: "numeric",
    month: "long",
    year: "numeric",
  });
  const time = new Intl.DateTimeFormat("en-GB", {
    timeZone,
    hour: "2-digit",
    minute: "2-digit",
    hourCycle: "h23",
  });
  return `${day.format(date)}, ${time.format(date)} (${timeZone})`;
}

function withoutCalendarDate({ edtf, asStated }: PartialDate): string {
  if (asStated) return `“${asStated}” (as stated)`;
  return edtf ?? "date unknown";
}

function bracketed(notes: string[]): string {
  return notes.length > 0 ? ` (${notes.join(", ")})` : "";
}

function plainWords(iso: string, fits: (point: DatePoint) => boolean, wanted: string): string {
  const point = /^[\d-]+$/.test(iso) ? readPoint(iso) : null;
  if (!point || !fits(point)) throw new RangeError(`Not ${wanted}: ${iso}`);
  return pointWords(point);
}
