import { Temporal } from "temporal-polyfill";

import type { DateBounds } from "@/lib/dates/partial-date";
import type { DayWindow, Stay } from "@/lib/features/consular/types";

const DAY_ZERO = Temporal.PlainDate.from("1970-01-01");

/** Days from 1 January 1970 to a day (YYYY-MM-DD). */
export function dayNumber(iso: string): number {
  return DAY_ZERO.until(iso, { largestUnit: "day" }).days;
}

/** The day (YYYY-MM-DD) of such a number. */
export function dayOf(number: number): string {
  return DAY_ZERO.add({ days: number }).toString();
}

const numberOf = (iso: string | null) => (iso === null ? null : dayNumber(iso));

/** The bounds of a date as a window of days. */
export function windowOf({ earliest, latest }: DateBounds): DayWindow {
  return { from: numberOf(earliest), to: numberOf(latest) };
}

/** Whether no day at all is known. */
export const isUndated = ({ from, to }: DayWindow): boolean => from === null && to === null;

/**
 * The time somebody is or was held, as far as the dates go. `ended` is null while it goes on; what
 * has been recorded as over was over by `today`. A beginning after the end counts as not known.
 */
export function stayOf(detained: DateBounds, ended: DateBounds | null, today: string): Stay {
  const now = dayNumber(today);
  const close = ended && windowOf(ended);
  const to = close ? Math.min(close.to ?? now, now) : now;
  const end = { from: close ? close.from && Math.min(close.from, to) : now, to };
  const begin = windowOf(detained);
  const known = !isUndated(begin) && (begin.from ?? to) <= to;
  const start = known ? { from: begin.from, to: Math.min(begin.to ?? to, to) } : null;
  return { start, end, ongoing: ended === null };
}

/** A dated occasion narrowed to the time held; null when it cannot have been within it. */
export function withinStay<W extends DayWindow>(occasion: W, { start, end }: Stay): W | null {
  const first = start?.from ?? null;
  const from = occasion.from === null ? first : Math.max(occasion.from, first ?? occasion.from);
  const to = Math.min(occasion.to ?? end.to, end.to);
  return from !== null && from > to ? null : { ...occasion, from, to };
}
