import { ICalCalendar, ICalEventTransparency } from "ical-generator";

import { formatDay } from "@/lib/dates/format";
import { addDays } from "@/lib/dates/days";
import { entryHref, stepWords, whenWords } from "@/lib/features/horizon/rules/words";
import type { HorizonEntry } from "@/lib/features/horizon/types";

/** A calendar asks again after this long, where it heeds what it is told. */
const REFRESH_SECONDS = 6 * 3_600;

/** What an entry is, for a calendar that others may look at: no name, no place, nobody’s words. */
function neutralWords({ kind, count, step, state }: HorizonEntry): string {
  switch (kind) {
    case "anniversary":
      return "Anniversary";
    case "day_count":
      return `${(count ?? 0).toLocaleString("en-GB")} days`;
    case "birthday":
      return "Birthday";
    case "legal_step":
      return stepWords({ step, state });
    case "sentence_end":
      return "End of sentence";
    case "deadline":
      return "Deadline";
    case "task":
      return "Task due";
  }
}

/** “Hearing · VG-2026-7KQ4”; what is known of the day in part, or only about, stands behind it. */
export function neutralTitle(entry: HorizonEntry): string {
  const title = [neutralWords(entry), entry.case?.reference].filter(Boolean).join(" · ");
  const when = whenWords(entry);
  if (entry.earliest === entry.latest && when === formatDay(entry.earliest)) return title;
  // “some day between …”: a calendar draws the band as if it lasted.
  const inOneBracket = when.replace(/ \((.+)\)$/, ", $1");
  return `${title} (${when.startsWith("between ") ? "some day " : ""}${inOneBracket})`;
}

/** The same entry has the same name for ever, so that a calendar moves it and does not double it. */
const uidOf = ({ kind, id, count }: HorizonEntry) =>
  [kind, id, ...(count === null ? [] : [count])].join("-") + "@vigil";

/** The library reads dates by their UTC parts; the zone of the server plays no part. */
const midnight = (day: string) => new Date(`${day}T00:00:00.000Z`);

/**
 * Entries as an iCalendar (RFC 5545): all-day events, a band as one of several days, what has no last day on
 * its first.
 * @param address where people open Vigil, for the links; null leaves them out
 */
export function toCalendar(
  entries: readonly HorizonEntry[],
  { address, stamp }: { address: string | null; stamp: Date },
): string {
  const calendar = new ICalCalendar({
    name: "Vigil",
    prodId: { company: "Vigil", product: "Horizon", language: "EN" },
    ttl: REFRESH_SECONDS,
  });
  for (const entry of entries) {
    calendar.createEvent({
      ...{ id: uidOf(entry), stamp, allDay: true, summary: neutralTitle(entry) },
      start: midnight(entry.earliest),
      end: midnight(addDays(entry.latest ?? entry.earliest, 1)),
      transparency: ICalEventTransparency.TRANSPARENT,
      ...(address ? { url: address + entryHref(entry) } : {}),
    });
  }
  return calendar.toString();
}
