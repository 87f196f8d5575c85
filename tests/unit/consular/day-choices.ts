import * as fc from "fast-check";

import type { Stay, VisitWindow } from "@/lib/features/consular/types";

/** The first of the few days that these dates are made of. */
export const DAYS = 18_000;
const LAST = 8;

const windows = fc
  .tuple(
    fc.integer({ min: 0, max: LAST }),
    fc.integer({ min: 0, max: 4 }),
    fc.boolean(),
    fc.boolean(),
  )
  .map(([from, length, openBegin, openEnd]) => ({
    from: openBegin && !openEnd ? null : DAYS + from,
    to: openEnd && !openBegin ? null : DAYS + Math.min(LAST, from + length),
  }));

/** A few visits, each a window of days, some open on one side. */
export const visitLists: fc.Arbitrary<VisitWindow[]> = fc.array(
  windows.chain((window) => fc.constantFrom(1, 2, null).map((times) => ({ ...window, times }))),
  { maxLength: 3 },
);

/** A detention that goes on, or one whose end is known to a few days or not at all. */
export const stays: fc.Arbitrary<Stay> = fc
  .tuple(
    fc.option(
      fc.tuple(fc.integer({ min: 0, max: 4 }), fc.integer({ min: 0, max: 3 }), fc.boolean()),
    ),
    fc.integer({ min: 6, max: LAST + 1 }),
    fc.constantFrom("today", "window", "open" as const),
    fc.integer({ min: 0, max: 3 }),
  )
  .map(([begin, to, ending, length]) => ({
    start: begin && {
      from: begin[2] ? null : DAYS + begin[0],
      to: DAYS + begin[0] + begin[1],
    },
    end: {
      from: { today: DAYS + to, window: DAYS + to - length, open: null }[ending],
      to: DAYS + to,
    },
    ongoing: ending === "today",
  }));

const EARLIEST = DAYS - 3;

function daysOf({ from, to }: { from: number | null; to: number | null }, last: number): number[] {
  const begin = from ?? EARLIEST;
  return Array.from({ length: Math.max(0, (to ?? last) - begin + 1) }, (_, index) => begin + index);
}

type Choice = { arrest: number; days: number[]; end: number };

/** Every way to choose days for an arrest, its visits and its end that could have come to pass. */
export function choicesOf(stay: Stay, visits: readonly VisitWindow[]): Choice[] {
  const arrests = stay.start ? daysOf(stay.start, stay.end.to) : [EARLIEST];
  const each = visits.flatMap((visit) => Array.from({ length: visit.times ?? 1 }, () => visit));
  const lists = each.reduce<number[][]>(
    (chosen, visit) =>
      chosen.flatMap((days) => daysOf(visit, stay.end.to).map((day) => [...days, day])),
    [[]],
  );
  return daysOf(stay.end, stay.end.to).flatMap((end) =>
    arrests.flatMap((arrest) =>
      lists
        .filter((days) => arrest <= end && days.every((day) => day >= arrest && day <= end))
        .map((days) => ({ arrest, days, end })),
    ),
  );
}

/** The longest time between two of these days, one after the other. */
export function gapsOf(arrest: number | null, days: readonly number[], end: number): number {
  const points = [...(arrest === null ? [] : [arrest]), ...days, end].toSorted((a, b) => a - b);
  return Math.max(...points.slice(1).map((day, index) => day - (points[index] ?? day)));
}
