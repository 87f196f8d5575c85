import { Temporal } from "temporal-polyfill";

import { env } from "@/lib/env";

/** The present instant. The one place that reads the system clock, so tests can set it. */
export function now(): Date {
  return new Date(env.VIGIL_NOW ?? Date.now());
}

/** The calendar day now, as YYYY-MM-DD, in VIGIL_TIME_ZONE. Day counts are computed for this day. */
export function today(): string {
  return Temporal.Instant.fromEpochMilliseconds(now().getTime())
    .toZonedDateTimeISO(env.VIGIL_TIME_ZONE)
    .toPlainDate()
    .toString();
}
