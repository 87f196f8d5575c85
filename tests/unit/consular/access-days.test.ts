import * as fc from "fast-check";
import { describe, expect, it } from "vitest";

import type { DayCount } from "@/lib/dates/duration";
import {
  daysSinceLast,
  daysUntilFirst,
  overdueBy,
} from "@/lib/features/consular/rules/access-days";
import { stayOf, windowOf, withinStay } from "@/lib/features/consular/rules/day-windows";
import { accountOf } from "@/lib/features/consular/rules/figures";
import { longestGap } from "@/lib/features/consular/rules/longest-gap";
import { overdueWords } from "@/lib/features/consular/rules/words";
import type { Stay, VisitWindow } from "@/lib/features/consular/types";
import { choicesOf, DAYS, gapsOf, stays, visitLists } from "@/tests/unit/consular/day-choices";

function expectWithin(days: DayCount | null, truths: number[]) {
  if (truths.length === 0) return;
  expect(days).not.toBeNull();
  expect(truths.reduce((a, b) => Math.min(a, b))).toBeGreaterThanOrEqual(days?.atLeast ?? 0);
  if (days && days.atMost !== null)
    expect(truths.reduce((a, b) => Math.max(a, b))).toBeLessThanOrEqual(days.atMost);
}

const within = (stay: Stay, visits: VisitWindow[]) =>
  visits.flatMap((visit) => withinStay(visit, stay) ?? []);

describe("whatever days the dates leave open, the truth lies within the limits", () => {
  it("of the days from the arrest to the first, of those since the last, and of the longest gap", () => {
    fc.assert(
      fc.property(stays, visitLists, (stay, listed) => {
        const visits = within(stay, listed);
        const choices = choicesOf(stay, visits);
        if (visits.length > 0) {
          const toFirst = choices.map(({ arrest, days }) => Math.min(...days) - arrest);
          if (stay.start) expectWithin(daysUntilFirst(stay, visits), toFirst);
        }
        const sinceLast = choices.map(({ arrest, days, end }) => end - Math.max(arrest, ...days));
        const gaps = choices.map(({ arrest, days, end }) =>
          gapsOf(stay.start ? arrest : null, days, end),
        );
        if (!stay.start && visits.length === 0) return;
        expectWithin(daysSinceLast(stay, visits).days, sinceLast);
        expectWithin(longestGap(stay, visits), gaps);
      }),
      { numRuns: 400 },
    );
  });

  it("and the limits of the longest gap are the closest there are", () => {
    const single = visitLists.map((list) => list.map((visit) => ({ ...visit, times: 1 })));
    fc.assert(
      fc.property(stays, single, (stay, listed) => {
        const visits = within(stay, listed);
        const truths = choicesOf(stay, visits).map(({ arrest, days, end }) =>
          gapsOf(stay.start ? arrest : null, days, end),
        );
        const open = [...(stay.start ? [stay.start] : []), ...visits].some(
          ({ from }) => from === null,
        );
        fc.pre(truths.length > 0 && !open && stay.end.from !== null);
        fc.pre(stay.start !== null || visits.length > 0);
        expect(longestGap(stay, visits)).toEqual({
          atLeast: Math.min(...truths),
          atMost: Math.max(...truths),
        });
      }),
      { numRuns: 400 },
    );
  });
});

describe("the longest gap", () => {
  const stay = stayOf({ earliest: "2021-05-17", latest: "2021-05-17" }, null, "2021-12-31");
  const on = (earliest: string, latest = earliest, times: number | null = 1) => ({
    ...windowOf({ earliest, latest }),
    times,
  });

  it("counts from the arrest to the first visit and from the last to today", () => {
    expect(longestGap(stay, [])).toEqual({ atLeast: 228, atMost: 228 });
    expect(longestGap(stay, [on("2021-06-16")])).toEqual({ atLeast: 198, atMost: 198 });
    expect(longestGap(stay, [on("2021-12-01")])).toEqual({ atLeast: 198, atMost: 198 });
  });

  it("says what must be and what can be when a visit has only its month", () => {
    expect(longestGap(stay, [on("2021-09-01", "2021-09-30")])).toEqual({
      atLeast: 114,
      atMost: 136,
    });
  });

  it("lets visits of which only a few are counted fill the time they are said to lie in", () => {
    const year = ["2021-05-17", "2021-12-31"] as const;
    expect(longestGap(stay, [on(...year, null)])).toEqual({ atLeast: 1, atMost: 228 });
    expect(longestGap(stay, [on(...year, 3)])).toEqual({ atLeast: 57, atMost: 228 });
  });

  it("has no upper limit when nothing limits the arrest", () => {
    const before = stayOf({ earliest: null, latest: "2021-05-17" }, null, "2021-12-31");
    expect(longestGap(before, [on("2021-12-01")])).toEqual({ atLeast: 198, atMost: null });
  });

  it("takes a case of thousands of visits in its stride", () => {
    const visits = Array.from({ length: 5_000 }, (_, index) => ({
      ...{ from: DAYS + index * 3, to: DAYS + index * 3 + 40, times: 1 },
    }));
    const long: Stay = {
      start: { from: DAYS, to: DAYS },
      end: { from: DAYS + 16_000, to: DAYS + 16_000 },
      ongoing: true,
    };
    const began = performance.now();
    expect(longestGap(long, visits)?.atLeast).toBeGreaterThan(900);
    expect(performance.now() - began).toBeLessThan(2_000);
  });
});

describe("a visit", () => {
  it("is overdue when the dates prove it, and may be when they leave it open", () => {
    expect(overdueBy({ atLeast: 31, atMost: 60 }, 30, 0)).toBe("yes");
    expect(overdueBy({ atLeast: 30, atMost: 31 }, 30, 0)).toBe("maybe");
    expect(overdueBy({ atLeast: 0, atMost: null }, 30, 0)).toBe("maybe");
    expect(overdueBy({ atLeast: 0, atMost: 30 }, 30, 0)).toBe("no");
    expect(overdueBy(null, 30, 0)).toBeNull();
  });

  it("only may be overdue while one made on no known day is on file", () => {
    const start = { from: DAYS, to: DAYS };
    const stay: Stay = { start, end: { from: DAYS + 90, to: DAYS + 90 }, ongoing: true };
    const visit = (made: "yes" | "refused") => ({
      ...{ made, countQualifier: "exactly" as const, count: 1, window: { from: null, to: null } },
    });
    const told = (made: "yes" | "refused") => {
      const account = accountOf({ stay, events: [], visits: [visit(made)], interval: 30 });
      return [account.figures.overdue, overdueWords(account.figures, account.leftOut, 30)?.title];
    };
    expect(told("yes")).toEqual(["maybe", "A consular visit may be overdue"]);
    expect(told("refused")).toEqual(["yes", "A consular visit is overdue"]);
  });

  it("before the arrest or still to come is within no stay", () => {
    const stay = stayOf({ earliest: "2021-05-17", latest: "2021-05-17" }, null, "2021-12-31");
    const day = (iso: string) => windowOf({ earliest: iso, latest: iso });
    expect(withinStay(day("2021-05-16"), stay)).toBeNull();
    expect(withinStay(day("2022-01-01"), stay)).toBeNull();
    expect(withinStay(day("2021-05-17"), stay)).not.toBeNull();
    const year = withinStay(windowOf({ earliest: "2021-01-01", latest: "2021-12-31" }), stay);
    expect(year).toEqual({ ...windowOf({ earliest: "2021-05-17", latest: "2021-12-31" }) });
  });
});
