import fc from "fast-check";
import { describe, expect, it } from "vitest";

import {
  monthsBefore,
  monthsBetween,
  nextAnniversary,
  observedInDays,
} from "@/lib/features/dashboard/rules";

const day = fc
  .date({ min: new Date("1990-01-01"), max: new Date("2090-12-31"), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));

describe("the next anniversary", () => {
  it.each([
    ["2018-12-28", "2026-11-23", "2026-12-28", 8],
    ["2018-12-28", "2026-12-28", "2026-12-28", 8],
    ["2018-12-28", "2026-12-29", "2027-12-28", 9],
    ["2020-01-01", "2026-12-31", "2027-01-01", 7],
    ["2020-12-31", "2027-01-01", "2027-12-31", 7],
    ["2020-02-29", "2023-02-28", "2023-03-01", 3],
    ["2020-02-29", "2023-03-01", "2023-03-01", 3],
    ["2020-02-29", "2023-03-02", "2024-02-29", 4],
    ["2020-02-29", "2024-02-29", "2024-02-29", 4],
    ["2020-02-29", "2024-03-01", "2025-03-01", 5],
    ["2026-11-23", "2026-11-23", "2026-11-23", 0],
  ])("of %s, seen from %s, is %s and marks %i years", (began, today, expected, years) => {
    expect(nextAnniversary(began, today)).toEqual({ day: expected, years });
  });

  it("is never past, and less than a year and a day ahead", () => {
    fc.assert(
      fc.property(day, day, (began, today) => {
        const next = nextAnniversary(began, today).day;
        expect(next >= today).toBe(true);
        expect(Date.parse(next) - Date.parse(today)).toBeLessThanOrEqual(366 * 86_400_000);
      }),
    );
  });
});

describe("the days of the year that are looked at", () => {
  it("run on across the end of the year", () => {
    expect(observedInDays("2026-12-30", 4)).toEqual(["12-30", "12-31", "01-01", "01-02"]);
  });

  it("hold 29 February beside 1 March where the year has none", () => {
    expect(observedInDays("2027-02-28", 2)).toEqual(["02-28", "02-29", "03-01"]);
    expect(observedInDays("2028-02-28", 3)).toEqual(["02-28", "02-29", "03-01"]);
  });

  it("are those on which the next anniversary falls", () => {
    fc.assert(
      fc.property(day, day, (began, today) => {
        const { day: next } = nextAnniversary(began, today);
        const within = Date.parse(next) - Date.parse(today) < 60 * 86_400_000;
        expect(observedInDays(today, 60).includes(began.slice(5))).toBe(within);
      }),
      { numRuns: 500 },
    );
  });
});

describe("months", () => {
  it("run from the first to the last without gaps, across years", () => {
    expect(monthsBetween("2023-11", "2024-02")).toEqual([
      "2023-11",
      "2023-12",
      "2024-01",
      "2024-02",
    ]);
    expect(monthsBetween("2024-02", "2024-02")).toEqual(["2024-02"]);
    expect(monthsBetween("2024-03", "2024-02")).toEqual([]);
  });

  it("are counted back", () => {
    expect(monthsBefore("2024-02", 3)).toBe("2023-11");
    expect(monthsBetween(monthsBefore("2024-02", 23), "2024-02")).toHaveLength(24);
  });
});
