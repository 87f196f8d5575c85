import fc from "fast-check";
import { describe, expect, it } from "vitest";

import { stretchesOf, stripPeriods, stripRows } from "@/lib/features/silence/rules/strip";
import { notDrawnWords, stripSentence } from "@/lib/features/silence/rules/words";
import type { SilenceStrip, StripCount } from "@/lib/features/silence/types";

const nothing = { lane: "leader", exact: 0, opens: 0, closes: 0, undated: 0, outside: 0 } as const;
const leaders = (counts: StripCount[], parts: number) => {
  const row = stripRows(counts, parts).find(({ lane }) => lane === "leader");
  if (!row) throw new Error("no row of leaders");
  return row;
};

const stripOf = (counts: StripCount[], over: Partial<SilenceStrip> = {}): SilenceStrip => ({
  ...{ from: "2024-01-01", to: "2024-01-28", ongoing: true, fromFirstRecord: false },
  ...{ daysPerPart: 3, parts: 10, rows: stripRows(counts, 10), silences: [], ...over },
});

describe("the rows of the strip", () => {
  it("are all there, in their order, even when empty", () => {
    const rows = stripRows([], 10);
    expect(rows.map(({ lane }) => lane)).toEqual([
      ...["leader", "official", "holder", "other", "contact"],
    ]);
    expect(rows.flatMap(({ counts, covers }) => [...counts, ...covers])).not.toContain(1);
  });

  it("draw a partial date over every part that it may mean", () => {
    const counts = [
      { ...nothing, part: 2, opens: 1 },
      { ...nothing, part: 4, opens: 1, closes: 1 },
      { ...nothing, part: 9, closes: 1 },
    ];
    expect(leaders(counts, 10).covers).toEqual([0, 0, 1, 1, 2, 1, 1, 1, 1, 1]);
  });

  it("count what has no place apart", () => {
    const counts = [{ ...nothing, part: null, undated: 4, outside: 2 }];
    expect(leaders(counts, 10)).toMatchObject({ undated: 4, outside: 2 });
    expect(leaders(counts, 10).counts).toEqual(Array(10).fill(0));
    expect(notDrawnWords(stripOf(counts))).toBe(
      "Not drawn: 4 undated statements, 2 records from before or after this time.",
    );
    expect(notDrawnWords(stripOf([]))).toBe("");
  });

  it("are drawn in as few stretches as their numbers allow, and lose nothing", () => {
    expect(stretchesOf([1, 1, 0, 0, 3, 1])).toEqual([
      { from: 0, to: 2, count: 1 },
      { from: 4, to: 5, count: 3 },
      { from: 5, to: 6, count: 1 },
    ]);
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 3 }), { maxLength: 200 }), (counts) => {
        const stretches = stretchesOf(counts);
        const total = stretches.reduce((sum, { from, to, count }) => sum + (to - from) * count, 0);
        expect(total).toBe(counts.reduce((sum, count) => sum + count, 0));
      }),
    );
  });
});

describe("the table of the strip", () => {
  it("names the days of each part, and leaves out those with nothing", () => {
    const counts = [
      { ...nothing, part: 0, exact: 2 },
      { ...nothing, part: 9, exact: 1 },
    ];
    expect(stripPeriods(stripOf(counts))).toMatchObject([
      { from: "2024-01-01", to: "2024-01-03", cells: { leader: { count: 2, possibly: 0 } } },
      { from: "2024-01-28", to: "2024-01-28", cells: { leader: { count: 1 } } },
    ]);
  });

  it("tells a band in one line as long as nothing else falls into it", () => {
    const counts = [
      { ...nothing, part: 1, opens: 1 },
      { ...nothing, part: 4, exact: 1 },
      { ...nothing, part: 6, closes: 1 },
    ];
    const lines = stripPeriods(stripOf(counts)).map(({ from, to }) => [from, to]);
    expect(lines).toEqual([
      ["2024-01-04", "2024-01-12"],
      ["2024-01-13", "2024-01-15"],
      ["2024-01-16", "2024-01-21"],
    ]);
  });
});

describe("the strip in a sentence", () => {
  it("tells the span and the longest silences, exact only where both ends are", () => {
    const silence = { from: "2024-01-02", to: "2024-03-02", days: 60, exact: true, open: false };
    expect(stripSentence(stripOf([]))).toBe(
      "From 1 January 2024 to today. The dates on file prove no time of a month or more without a word of any official.",
    );
    expect(stripSentence(stripOf([], { silences: [silence] }))).toBe(
      "From 1 January 2024 to today. Longest times without a word of any official: 60 days, from 2 January 2024 to 2 March 2024.",
    );
    const open = { ...silence, exact: false, open: true };
    expect(stripSentence(stripOf([], { silences: [open] }))).toContain(
      "at least 60 days, from 2 January 2024 to today",
    );
  });
});
