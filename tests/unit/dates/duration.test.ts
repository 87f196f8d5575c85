import fc from "fast-check";
import { Temporal } from "temporal-polyfill";
import { describe, expect, it } from "vitest";

import { boundsOf } from "@/lib/dates/bounds";
import { daysHeld, daysSince, formatApproximateYears, formatDayCount } from "@/lib/dates/duration";
import { isoDays } from "@/tests/unit/dates/arbitraries";

const TODAY = "2026-01-15";

const recentDays = fc
  .integer({ min: 0, max: 60_000 })
  .map((days) => Temporal.PlainDate.from("1900-01-01").add({ days }));

function held(start: string | null, end: string | null, today = TODAY) {
  return daysHeld(boundsOf(start), end === null ? null : boundsOf(end), today);
}

describe("daysHeld", () => {
  it.each([
    ["2018-12-28", "2024-08-01", 2043],
    ["2023-03-29", "2024-08-01", 491],
    ["2024-08-01", "2024-08-01", 0],
    ["2024-02-28", "2024-03-01", 2],
  ])("from %s to %s is %i days", (start, end, days) => {
    expect(held(start, end)).toEqual({ atLeast: days, atMost: days });
  });

  it("stops at the end, and runs to today without one", () => {
    expect(held("2023-03-29", null, "2024-08-01")).toEqual({ atLeast: 491, atMost: 491 });
    expect(held("2023-03-29", "2024-08-01", "2030-01-01")?.atMost).toBe(491);
  });

  it("keeps both limits of a month or a year", () => {
    expect(held("2018-12", "2024-08-01")).toEqual({ atLeast: 2040, atMost: 2070 });
    expect(held("2018-12-28", "2024-08")).toEqual({ atLeast: 2043, atMost: 2073 });
    expect(held("2023", "2023")).toEqual({ atLeast: 0, atMost: 364 });
  });

  it("says “at least” when only the latest start is known", () => {
    expect(held("[..2018-12-28]", "2024-08-01")).toEqual({ atLeast: 2043, atMost: null });
  });

  it("says “at most” when only the earliest start is known", () => {
    expect(held("[2018-12-28..]", "2024-08-01")).toEqual({ atLeast: 0, atMost: 2043 });
  });

  it("does not count past today when the day of the end is unknown or ahead", () => {
    const unknownEnd = daysHeld(boundsOf("2024-01-01"), boundsOf(null), "2024-01-31");
    expect(unknownEnd).toEqual({ atLeast: 0, atMost: 30 });
    expect(held("2024-01-01", "2024", "2024-01-31")).toEqual({ atLeast: 0, atMost: 30 });
    expect(held("2024-01-01", "2025", "2024-01-31")).toEqual({ atLeast: 30, atMost: 30 });
  });

  it("counts nothing without a start, before it, or when it lies after the end", () => {
    expect(held(null, "2024-08-01")).toBeNull();
    expect(held("2027", null)).toBeNull();
    expect(held("2024-08-02", "2024-08-01")).toBeNull();
  });

  it("encloses the true count of any start and end that the dates allow", () => {
    fc.assert(
      fc.property(isoDays, isoDays, fc.constantFrom(4, 7, 10), (a, b, precision) => {
        const [start, end] = a <= b ? [a, b] : [b, a];
        const exact = held(start, end, "9999-12-31")?.atMost ?? -1;
        const vague = held(start.slice(0, precision), end.slice(0, precision), "9999-12-31");
        expect(vague?.atLeast).toBeLessThanOrEqual(exact);
        expect(vague?.atMost).toBeGreaterThanOrEqual(exact);
        expect(vague?.atLeast).toBeGreaterThanOrEqual(0);
      }),
    );
  });
});

describe("daysSince", () => {
  it("counts up to today, and not at all for the unknown or what is ahead", () => {
    expect(daysSince(boundsOf("2026-01-01"), TODAY)).toEqual({ atLeast: 14, atMost: 14 });
    expect(daysSince(boundsOf("2025-12"), TODAY)).toEqual({ atLeast: 15, atMost: 45 });
    expect(daysSince(boundsOf("2026"), TODAY)).toEqual({ atLeast: 0, atMost: 14 });
    expect(daysSince(boundsOf(null), TODAY)).toBeNull();
    expect(daysSince(boundsOf("2026-02"), TODAY)).toBeNull();
  });
});

describe("formatDayCount", () => {
  it.each([
    [2043, 2043, "2,043 days"],
    [1, 1, "1 day"],
    [0, 0, "0 days"],
    [1872, null, "at least 1,872 days"],
    [1800, 2100, "between 1,800 and 2,100 days"],
    [0, 30, "at most 30 days"],
    [0, 1, "at most 1 day"],
    [0, null, "an unknown number of days"],
  ])("%s to %s: %s", (atLeast, atMost, expected) => {
    expect(formatDayCount({ atLeast, atMost })).toBe(expected);
  });

  it("adds the day it was counted for", () => {
    const count = { atLeast: 1872, atMost: null };
    expect(formatDayCount(count, { asOf: "12 February 2024" })).toBe(
      "at least 1,872 days, as of 12 February 2024",
    );
  });
});

describe("formatApproximateYears", () => {
  it.each([
    [2043, 2043, "about 5 years and 7 months"],
    [1826, 1826, "about 5 years"],
    [491, 491, "about 1 year and 4 months"],
    [365, 365, "about 1 year"],
    [61, 61, "about 2 months"],
    [59, 59, "59 days"],
    [1872, null, "at least 5 years and 1 month"],
    [10, null, "at least 10 days"],
    [0, null, "an unknown number of days"],
    [0, 364, "at most 1 year and 1 month"],
    [1800, 2100, "4 years and 11 months to 5 years and 10 months"],
    [2040, 2045, "about 5 years and 7 months"],
  ])("%s to %s: %s", (atLeast, atMost, expected) => {
    expect(formatApproximateYears({ atLeast, atMost })).toBe(expected);
  });

  it("never says more than the calendar when it says “at least”", () => {
    fc.assert(
      fc.property(recentDays, fc.integer({ min: 3, max: 480 }), (start, span) => {
        const days = start.until(start.add({ months: span })).days - 1;
        const words = formatApproximateYears({ atLeast: days, atMost: null });
        const [, years, months] =
          /^at least (?:(\d+) years?)?(?: and )?(?:(\d+) months?)?$/.exec(words) ?? [];
        const claimed = start.add({ years: Number(years ?? 0), months: Number(months ?? 0) });
        expect(start.until(claimed).days).toBeLessThanOrEqual(days);
      }),
      { numRuns: 1000 },
    );
  });
});
