import * as fc from "fast-check";
import { describe, expect, it } from "vitest";

import { dayNumber, stayOf, windowOf, withinStay } from "@/lib/features/consular/rules/day-windows";
import { accountOf } from "@/lib/features/consular/rules/figures";
import { countRefusals } from "@/lib/features/consular/rules/refusals";
import { gapsLongerThan } from "@/lib/features/consular/rules/visit-gaps";
import { gapWords, leftOutWords } from "@/lib/features/consular/rules/words";
import { choicesOf, stays, visitLists } from "@/tests/unit/consular/day-choices";

const window = (earliest: string | null, latest = earliest) => windowOf({ earliest, latest });
const stay = stayOf({ earliest: "2021-05-17", latest: "2021-05-17" }, null, "2021-12-31");
const visit = (edge: ReturnType<typeof window>, over = {}) => ({
  ...{ made: "yes" as const, countQualifier: "exactly" as const, count: 1 },
  ...{ window: edge, ...over },
});

describe("stretches without a visit", () => {
  it("hold none, whatever days the dates leave open", () => {
    fc.assert(
      fc.property(stays, visitLists, (held, listed) => {
        const visits = listed.flatMap((row) => withinStay(row, held) ?? []);
        const gaps = gapsLongerThan(0, held, visits).map(({ from, to, days }) => {
          expect(dayNumber(to) - dayNumber(from)).toBe(days);
          return [dayNumber(from), dayNumber(to)] as const;
        });
        const broken = choicesOf(held, visits).filter(({ arrest, days, end }) =>
          gaps.some(
            ([from, to]) =>
              days.some((day) => day > from && day < to) ||
              end < to ||
              (held.start !== null && arrest > from),
          ),
        );
        expect(broken).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });

  it("are told when longer than the interval, the last one as open", () => {
    const visits = [
      { ...window("2021-06-10"), times: 1 },
      { ...window("2021-09-01", "2021-09-30"), times: 1 },
    ];
    expect(gapsLongerThan(30, stay, visits)).toEqual([
      { from: "2021-06-10", to: "2021-09-01", days: 83, exact: false, open: false },
      { from: "2021-09-30", to: "2021-12-31", days: 92, exact: false, open: true },
    ]);
    expect(gapsLongerThan(92, stay, visits)).toEqual([]);
  });

  it("are exact only between two known days", () => {
    const on = (day: string, last = day) => ({ ...window(day, last), times: 1 });
    const exactly = (visits: ReturnType<typeof on>[]) =>
      gapsLongerThan(30, stay, visits).map(({ days, exact }) => [days, exact]);
    expect(exactly([on("2021-06-01"), on("2021-09-01"), on("2021-12-15")])).toEqual([
      [92, true],
      [105, true],
    ]);
    expect(exactly([on("2021-06-01"), on("2021-09-01", "2021-09-30"), on("2021-12-15")])).toEqual([
      [92, false],
      [76, false],
    ]);
    expect(gapWords({ from: "", to: "", days: 92, exact: true, open: false })).toBe("92 days");
    const unsure = gapWords({ from: "", to: "", days: 92, exact: false, open: false });
    expect(unsure).toBe("at least 92 days");
  });
});

describe("the picture of access", () => {
  it("runs from the arrest on the left to today on the right", () => {
    const held = stayOf({ earliest: "2021-01-01", latest: "2021-01-01" }, null, "2021-04-11");
    const { strip } = accountOf({
      ...{ stay: held, interval: 30, events: [] },
      visits: [visit(window("2021-01-26")), visit(window("2021-03-22", "2021-04-01"))],
    });
    expect(strip?.arrest).toEqual({ from: 0, to: 0, count: 1 });
    expect(strip?.lanes.find(({ lane }) => lane === "visit")?.marks).toEqual([
      { from: 0.25, to: 0.25, count: 1 },
      { from: 0.8, to: 0.9, count: 1 },
    ]);
    expect(strip?.gaps).toEqual([{ from: 0.25, to: 0.8, days: "at least 55 days" }]);
  });
});

describe("what the figures leave out", () => {
  it("is said of undated visits, undated notifications and days outside", () => {
    const words = leftOutWords({ undatedNotifications: 1, undatedVisits: 2, outside: 1 });
    expect(words).toHaveLength(3);
    expect(words[1]).toMatch(/^2 visits have no date .* the first visit may have been earlier/);
    expect(leftOutWords({ undatedNotifications: 0, undatedVisits: 0, outside: 0 })).toEqual([]);
  });
});

describe("refusals", () => {
  it("are counted with their steps; “more than 6” is at least 7", () => {
    expect(countRefusals(2, [])).toEqual({ count: 2, qualifier: "exactly", steps: 2 });
    expect(
      countRefusals(1, [
        { countQualifier: "more_than", count: 6 },
        { countQualifier: "exactly", count: 2 },
      ]),
    ).toEqual({ count: 10, qualifier: "at_least", steps: 1 });
    expect(countRefusals(0, [{ countQualifier: "at_least", count: 3 }]).qualifier).toBe("at_least");
    expect(
      countRefusals(0, [
        { countQualifier: "about", count: 6 },
        { countQualifier: "at_least", count: 1 },
      ]),
    ).toEqual({ count: 7, qualifier: "about", steps: 0 });
  });
});

describe("the account of consular access", () => {
  it("measures what has a date, counts what was refused, and leaves the rest to words", () => {
    const { figures, leftOut, strip } = accountOf({
      ...{ stay, interval: 30 },
      events: [
        { kind: "notified", window: window("2021-06-01") },
        { kind: "notified", window: window(null) },
        { kind: "access_refused", window: window("2021-07-01", "2021-07-31") },
        { kind: "access_refused", window: window(null) },
        { kind: "access_requested", window: window("2019-01-01") },
      ],
      visits: [
        visit(window("2021-08-15")),
        visit(window(null)),
        visit(window("2021-10-01"), { made: "refused", countQualifier: "more_than", count: 6 }),
        visit(window("2021-10-02"), { made: "no" }),
      ],
    });
    expect(figures).toMatchObject({
      toNotification: { atLeast: 15, atMost: 15 },
      toFirstVisit: { atLeast: 90, atMost: 90 },
      longestGap: { atLeast: 138, atMost: 138 },
      sinceLast: { days: { atLeast: 138, atMost: 138 }, since: "visit" },
      overdue: "maybe",
      refusals: { count: 9, qualifier: "at_least", steps: 2 },
    });
    expect(leftOut).toEqual({ undatedNotifications: 1, undatedVisits: 1, outside: 1 });
    expect(strip?.lanes.map(({ lane, marks }) => [lane, marks.length])).toEqual([
      ["notified", 1],
      ["requested", 0],
      ["granted", 0],
      ["refused", 2],
      ["visit", 1],
    ]);
    expect(strip).toMatchObject({ from: "2021-05-17", to: "2021-12-31", years: [] });
  });

  it("stops at the end of the detention, and then nothing is overdue", () => {
    const ended = { earliest: "2021-08-01", latest: "2021-08-31" };
    const over = stayOf({ earliest: "2021-05-17", latest: "2021-05-17" }, ended, "2023-01-01");
    const { figures } = accountOf({ stay: over, interval: 30, events: [], visits: [] });
    expect(figures).toMatchObject({
      longestGap: { atLeast: 76, atMost: 106 },
      sinceLast: { days: { atLeast: 76, atMost: 106 }, since: "arrest" },
      overdue: null,
    });
  });

  it("has nothing to say without any date", () => {
    const nothing = stayOf({ earliest: null, latest: null }, null, "2021-12-31");
    const { figures, strip } = accountOf({ stay: nothing, interval: 30, events: [], visits: [] });
    expect(figures).toMatchObject({ toFirstVisit: null, longestGap: null, overdue: null });
    expect(strip).toBeNull();
  });
});
