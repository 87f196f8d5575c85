import { Temporal } from "temporal-polyfill";

import { env } from "@/lib/env";

/** The present instant. The one place that reads the system clock, so tests can set it. */
export function now(): Date {
  return new Date(env.VIGIL_NOW ?? Date.now());
}

/** The calendar day of an instant, as YYYY-MM-DD, in VIGIL_TIME_ZONE. */
export function dayOf(instant: Date): string {
  return Temporal.Instant.fromEpochMilliseconds(instant.getTime())
    .toZonedDateTimeISO(env.VIGIL_TIME_ZONE)
    .toPlainDate()
    .toString();
}

/** The instant at which a day (YYYY-MM-DD) begins, in VIGIL_TIME_ZONE. */
export function startOfDay(day: string): Date {
  const begins = Temporal.PlainDate.from(day).toZonedDateTime(env.VIGIL_TIME_ZONE);
  return new Date(begins.epochMilliseconds);
}

/** The instant at which a day (YYYY-MM-DD) is over, in VIGIL_TIME_ZONE. */
export function endOfDay(day: string): Date {
  const next = Temporal.PlainDate.from(day).add({ days: 1 });
  return new Date(next.toZonedDateTime(env.VIGIL_TIME_ZONE).epochMilliseconds);
}

/** The calendar day now, as YYYY-MM-DD, in VIGIL_TIME_ZONE. Day counts are computed for this day. */
export function today(): string {
  return dayOf(now());
}
