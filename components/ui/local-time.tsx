"use client";

import { useHydrated } from "@/components/ui/use-hydrated";

const ISO_INSTANT = /^\d{4}-\d{2}-\d{2}T/;

type LocalTimeProps = {
  /** An instant as ISO 8601; any other words are shown as they are. */
  instant: string;
  /** `time` leaves out the day, for what happened a moment ago. */
  show?: "time" | "date-time";
};

/** An instant in the reader's own time zone; in UTC, and saying so, where scripts do not run. */
export function LocalTime({ instant, show = "date-time" }: LocalTimeProps) {
  const hydrated = useHydrated();
  if (!ISO_INSTANT.test(instant)) return instant;
  const words = new Date(instant).toLocaleString("en-GB", {
    ...(show === "date-time" ? { day: "numeric", month: "long", year: "numeric" } : {}),
    hour: "2-digit",
    minute: "2-digit",
    ...(hydrated ? {} : { timeZone: "UTC", timeZoneName: "short" }),
  });
  return <time dateTime={instant}>{words}</time>;
}
