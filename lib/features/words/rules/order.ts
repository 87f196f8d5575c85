import { Temporal } from "temporal-polyfill";

import { formatDayCount, type DayCount } from "@/lib/dates/duration";
import type { DateBounds } from "@/lib/dates/partial-date";

/** What two dates prove of their order. */
export type DateOrder = "before" | "after" | "same_day" | "unknown";

const isBefore = (one: string | null, other: string | null) =>
  one !== null && other !== null && one < other;

const daysFrom = (from: string, to: string) =>
  Temporal.PlainDate.from(from).until(to, { largestUnit: "day" }).days;

/** Whether the first date is before the second: only what their bounds prove. */
export function orderOf(one: DateBounds, other: DateBounds): DateOrder {
  if (isBefore(one.latest, other.earliest)) return "before";
  if (isBefore(other.latest, one.earliest)) return "after";
  const days = [one.earliest, one.latest, other.earliest, other.latest];
  return one.earliest !== null && days.every((day) => day === one.earliest)
    ? "same_day"
    : "unknown";
}

/** Days between two dates whichever came first, as far as their bounds tell; null when they do not. */
export function daysApart(one: DateBounds, other: DateBounds): DayCount | null {
  const order = orderOf(one, other);
  if (order === "same_day") return { atLeast: 0, atMost: 0 };
  if (order === "after") return daysApart(other, one);
  const farthest = (from: DateBounds, to: DateBounds) =>
    from.earliest && to.latest ? daysFrom(from.earliest, to.latest) : null;
  if (order === "before" && one.latest && other.earliest) {
    return { atLeast: daysFrom(one.latest, other.earliest), atMost: farthest(one, other) };
  }
  const [forth, back] = [farthest(one, other), farthest(other, one)];
  return forth === null || back === null ? null : { atLeast: 0, atMost: Math.max(forth, back) };
}

/** Of two statements which was said first, in a sentence. */
export function firstSaidWords(first: DateBounds, second: DateBounds): string {
  const [order, days] = [orderOf(first, second), daysApart(first, second)];
  if (order === "same_day") return "Both were said on the same day; which came first is not known.";
  if (order === "unknown" || !days) return "Their dates do not prove which was said first.";
  const when = order === "before" ? "after" : "before";
  return `The second was said ${formatDayCount(days)} ${when} the first.`;
}

/**
 * When something was said, seen from another statement: “12 days after it”, “before it, between 3 and
 * 33 days”; “which came first is not known” unless the dates prove it.
 */
export function orderWords(one: DateBounds, other: DateBounds): string {
  const order = orderOf(one, other);
  const days = daysApart(one, other);
  if (order === "same_day") return "on the same day; which came first is not known";
  if (order === "unknown" || !days) {
    const most = days?.atMost ? `at most ${days.atMost.toLocaleString("en-GB")} days apart; ` : "";
    return `${most}which came first is not known`;
  }
  return `${formatDayCount(days)} ${order === "after" ? "after" : "before"} it`;
}
