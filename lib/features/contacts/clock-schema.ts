import * as z from "zod";

import { formatDay } from "@/lib/dates/format";
import { type LocalTime, readLocalTime } from "@/lib/dates/local-time";
import type { PartialDate } from "@/lib/dates/partial-date";
import { cleanEntry } from "@/lib/dates/text-input";
import { isTimeZone } from "@/lib/places/time-zones";
import { optionalLine } from "@/lib/validation/text";

const CLOCK = /^([01]?\d|2[0-3])[:.]?([0-5]\d)$/;
const WHOLE_DAY = /^\d{4}-\d{2}-\d{2}$/;

/** The exact time, when the source has it: what the clock showed, and in which zone. */
export const clockFields = {
  localTime: optionalLine()
    .transform((text) => text && cleanEntry(text))
    .refine((text) => !text || CLOCK.test(text), "Enter the time as on a 24-hour clock, such as 14:30")
    .transform((text) => text && text.replace(CLOCK, (_, hour: string, minute: string) => `${hour.padStart(2, "0")}:${minute}`)),
  timeZone: optionalLine().refine(
    (name) => !name || isTimeZone(name),
    "Choose a time zone from the list",
  ),
};

type Clock = { happenedOn: PartialDate; localTime: string | null; timeZone: string | null };
type Reading = { instant: Date | null } | { path: keyof Clock; message: string };

/** Adds the instant (UTC) that day, time and zone make; null when the time is not given. */
export function withInstant<T extends Clock>(input: T, context: z.RefinementCtx) {
  const reading = readClock(input);
  if ("instant" in reading) return { ...input, happenedAt: reading.instant };
  context.addIssue({ code: "custom", path: [reading.path], message: reading.message });
  return z.NEVER;
}

function readClock({ happenedOn, localTime, timeZone }: Clock): Reading {
  if (!localTime && !timeZone) return { instant: null };
  if (!localTime) {
    return { path: "localTime", message: "Enter the time of day, or take the time zone out" };
  }
  if (!timeZone) {
    return { path: "timeZone", message: "Choose the time zone in which the clock showed this time" };
  }
  const day = happenedOn.edtf ?? "";
  if (!WHOLE_DAY.test(day)) {
    return {
      path: "happenedOn",
      message: "Enter the whole day, month and year of this time, or take the time of day out",
    };
  }
  return instantOf({ day, time: localTime, timeZone });
}

function instantOf(local: LocalTime): Reading {
  const reading = readLocalTime(local);
  if ("instant" in reading) return reading;
  const when = `${local.time} on ${formatDay(local.day)}`;
  const message =
    reading.problem === "skipped"
      ? `In ${local.timeZone} clocks never showed ${when}: they were put forward over it. Check the time, the day and the zone.`
      : `In ${local.timeZone} clocks showed ${when} twice: they were put back. Enter the time in UTC, or take it out and describe it in the notes.`;
  return { path: "localTime", message };
}
