import type { DayCount } from "@/lib/dates/duration";
import type { Stay, VisitWindow } from "@/lib/features/consular/types";

const NEVER = Number.NEGATIVE_INFINITY;

type Known = { from: number; to: number; times: number | null };

/**
 * Longest time without a visit: from the arrest to the first, between two, and from the last to the
 * end or to today. The limits are the closest that hold whatever days the dates leave open. Without
 * a known arrest, the time before the first visit is left out. The visits are narrowed by
 * `withinStay`. Null when there is nothing to count from.
 */
export function longestGap(stay: Stay, visits: readonly VisitWindow[]): DayCount | null {
  if (!stay.start && visits.length === 0) return null;
  const known = visits.map(({ from, to, times }) => ({
    from: from ?? NEVER,
    to: to ?? stay.end.to,
    times,
  }));
  const most = mostPossible(stay, known);
  return { atLeast: leastPossible(stay, known), atMost: Number.isFinite(most) ? most : null };
}

/**
 * The longest stretch that can have been without a visit. It begins at the arrest or at a visit on
 * its first possible day; every visit that cannot have been by then must end it.
 */
function mostPossible({ start, end }: Stay, visits: readonly Known[]): number {
  const latestFirst = visits.toSorted((a, b) => b.from - a.from);
  let [longest, next] = [0, end.to];
  let pending = end.to;
  let day = Number.POSITIVE_INFINITY;
  for (const visit of latestFirst) {
    if (visit.from < day) [next, day] = [pending, visit.from];
    longest = Math.max(longest, next - visit.from);
    pending = Math.min(pending, visit.to);
  }
  if (!start) return longest;
  const arrest = start.from ?? NEVER;
  const later = visits.filter(({ from }) => from > arrest).map(({ to }) => to);
  return Math.max(longest, Math.min(end.to, ...later) - arrest);
}

/** The shortest that the longest stretch can have been: visits as evenly spread as the dates allow. */
function leastPossible({ start, end }: Stay, visits: readonly Known[]): number {
  const first = Math.min(start?.to ?? end.to, ...visits.map(({ to }) => to));
  const last = Math.max(first, end.from ?? NEVER, ...visits.map(({ from }) => from));
  const earliestFirst = visits.toSorted((a, b) => a.from - b.from);
  let [tooFew, enough] = [-1, last - first];
  while (enough - tooFew > 1) {
    const days = Math.floor((tooFew + enough) / 2);
    if (canReach(earliestFirst, { first, last, days })) enough = days;
    else tooFew = days;
  }
  return enough;
}

/**
 * Whether visits can lead from the first day to the last in steps of so many days. Of those that can
 * be next, the one whose last possible day comes first is taken: the others can still serve later.
 */
function canReach(
  visits: readonly Known[],
  { first, last, days }: { first: number; last: number; days: number },
): boolean {
  const ready: Known[] = [];
  let [reached, taken] = [first, 0];
  while (reached + days < last) {
    for (; (visits[taken]?.from ?? Infinity) <= reached + days; taken += 1) {
      const visit = visits[taken];
      if (visit) insertByEnd(ready, { ...visit });
    }
    while ((ready.at(-1)?.to ?? Infinity) <= reached) ready.pop();
    const next = ready.at(-1);
    if (!next || days === 0) return false;
    // A number that is not known may be as large as need be.
    reached = next.times === null ? next.to : Math.min(next.to, reached + days);
    if (next.times !== null) next.times -= 1;
    if (next.times === 0) ready.pop();
  }
  return true;
}

/** Keeps a list in order of the last possible day, latest first. */
function insertByEnd(ready: Known[], visit: Known): void {
  let [low, high] = [0, ready.length];
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    if ((ready[middle]?.to ?? 0) > visit.to) low = middle + 1;
    else high = middle;
  }
  ready.splice(low, 0, visit);
}
