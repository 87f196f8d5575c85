import type { DayCount } from "@/lib/dates/duration";
import type { DayWindow, Overdue, Stay } from "@/lib/features/consular/types";

const NEVER = Number.NEGATIVE_INFINITY;

const lowest = (days: (number | null)[]) => Math.min(...days.map((day) => day ?? NEVER));
const highest = (days: (number | null)[]) => Math.max(...days.map((day) => day ?? NEVER));

/** A count with its limits; −∞ and ∞ stand for what no date limits. */
function countOf(atLeast: number, atMost: number): DayCount {
  return {
    atLeast: Number.isFinite(atLeast) ? Math.max(0, atLeast) : 0,
    atMost: Number.isFinite(atMost) ? atMost : null,
  };
}

/**
 * Days from the arrest to the first of some occasions, as far as the dates allow: whatever days the
 * dates leave open, it is within the limits. The occasions are narrowed by `withinStay`. Null when
 * the arrest or the occasions have no date.
 */
export function daysUntilFirst(stay: Stay, occasions: readonly DayWindow[]): DayCount | null {
  if (!stay.start || occasions.length === 0) return null;
  const soonest = lowest(occasions.map(({ from }) => from));
  const latest = Math.min(...occasions.map(({ to }) => to ?? stay.end.to));
  const { from, to } = stay.start;
  return countOf(soonest - (to ?? stay.end.to), latest - (from ?? NEVER));
}

/**
 * Days from the last visit to the end of the detention or to today; from the arrest when no visit
 * has a date. The visits are narrowed by `withinStay`. Null when there is nothing to count from.
 */
export function daysSinceLast(
  stay: Stay,
  visits: readonly DayWindow[],
): { days: DayCount | null; since: "visit" | "arrest" } {
  const { start, end } = stay;
  const [first, last] = [end.from ?? NEVER, end.to];
  if (visits.length === 0) {
    const days = start && countOf(first - (start.to ?? end.to), last - (start.from ?? NEVER));
    return { days, since: "arrest" };
  }
  const possibly = highest(visits.map(({ to }) => to ?? end.to));
  const surely = highest(visits.map(({ from }) => from));
  return { days: countOf(first - possibly, last - surely), since: "visit" };
}

/**
 * Whether more days have gone by than are expected between two visits; null when none can be counted.
 * A visit made on no known day may be the last one, so nothing is proven while one is on file.
 */
export function overdueBy(
  days: DayCount | null,
  expected: number,
  undatedVisits: number,
): Overdue | null {
  if (days === null) return null;
  if (days.atLeast > expected) return undatedVisits > 0 ? "maybe" : "yes";
  return days.atMost !== null && days.atMost <= expected ? "no" : "maybe";
}
