import { Temporal } from "temporal-polyfill";

/** What a clock showed: a day (YYYY-MM-DD), a time (HH:MM) and an IANA zone. */
export type LocalTime = { day: string; time: string; timeZone: string };

/** An instant; or why a clock's reading is none: it was skipped, or shown twice, that day. */
type LocalTimeReading = { instant: Date } | { problem: "skipped" | "repeated" };

/**
 * The instant at which clocks in the zone showed this time. When clocks are put forward some times
 * never come, and when they are put back some come twice: neither is guessed at.
 * Throws RangeError on a day, time or zone that does not exist.
 */
export function readLocalTime({ day, time, timeZone }: LocalTime): LocalTimeReading {
  const plain = Temporal.PlainDateTime.from(`${day}T${time}`, { overflow: "reject" });
  const earlier = plain.toZonedDateTime(timeZone, { disambiguation: "earlier" });
  const later = plain.toZonedDateTime(timeZone, { disambiguation: "later" });
  if (!earlier.toPlainDateTime().equals(plain)) return { problem: "skipped" };
  if (!earlier.toInstant().equals(later.toInstant())) return { problem: "repeated" };
  return { instant: new Date(earlier.epochMilliseconds) };
}

/** The time that clocks in the zone showed at an instant, as HH:MM. Throws RangeError on an unknown zone. */
export function clockTime(instant: Date, timeZone: string): string {
  return Temporal.Instant.fromEpochMilliseconds(instant.getTime())
    .toZonedDateTimeISO(timeZone)
    .toPlainTime()
    .toString({ smallestUnit: "minute" });
}
