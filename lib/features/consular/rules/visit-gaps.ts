import { dayOf } from "@/lib/features/consular/rules/day-windows";
import type { Stay, VisitGap, VisitWindow } from "@/lib/features/consular/types";

type Edge = { day: number; exact: boolean };

function gapBetween(from: Edge, to: Edge, open = false): VisitGap {
  return {
    ...{ from: dayOf(from.day), to: dayOf(to.day), days: to.day - from.day },
    ...{ exact: from.exact && to.exact, open },
  };
}

/**
 * The stretches that the dates prove to be without a visit and longer than `interval` days, in their
 * order; the last one is open while the detention goes on. The visits are narrowed by `withinStay`.
 */
export function gapsLongerThan(
  interval: number,
  { start, end, ongoing }: Stay,
  visits: readonly VisitWindow[],
): VisitGap[] {
  const gaps: VisitGap[] = [];
  let reached: Edge | null =
    start && start.to !== null ? { day: start.to, exact: start.from === start.to } : null;
  const dated = visits.map(({ from, to }) => ({ from, to: to ?? end.to }));
  for (const { from, to } of dated.toSorted(
    (a, b) => (a.from ?? -Infinity) - (b.from ?? -Infinity),
  )) {
    const exact = from === to;
    if (reached && from !== null && from > reached.day) {
      gaps.push(gapBetween(reached, { day: from, exact }));
    }
    if (!reached || to > reached.day) reached = { day: to, exact };
  }
  if (reached && end.from !== null && end.from > reached.day) {
    gaps.push(gapBetween(reached, { day: end.from, exact: end.from === end.to }, ongoing));
  }
  return gaps.filter(({ days }) => days > interval);
}
