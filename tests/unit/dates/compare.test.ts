import { describe, expect, it } from "vitest";

import { boundsOf } from "@/lib/dates/bounds";
import { compareBounds, overlaps } from "@/lib/dates/compare";

const august = boundsOf("2023-08");

describe("overlaps", () => {
  it.each([
    ["2023-08-31", true],
    ["2023-08-01", true],
    ["2023-07-31", false],
    ["2023-09-01", false],
    ["2023", true],
    ["[2023-05..2023-08]", true],
    ["[2023-05..2023-07]", false],
    ["../2019", false],
    ["../2024", true],
    ["2018/..", true],
    ["2024/..", false],
  ])("%s against August 2023: %s", (edtf, expected) => {
    expect(overlaps(boundsOf(edtf), august)).toBe(expected);
  });

  it("takes an open side of the filter as no limit", () => {
    expect(overlaps(august, { earliest: "2023-08-20", latest: null })).toBe(true);
    expect(overlaps(august, { earliest: "2023-09-01", latest: null })).toBe(false);
    expect(overlaps(august, { earliest: null, latest: "2023-08-01" })).toBe(true);
    expect(overlaps(august, { earliest: null, latest: "2023-07-31" })).toBe(false);
  });

  it("leaves undated records out of every range, but not out of no range", () => {
    expect(overlaps(boundsOf(null), august)).toBe(false);
    expect(overlaps(boundsOf(null), { earliest: null, latest: "2023-01-01" })).toBe(false);
    expect(overlaps(boundsOf(null), { earliest: null, latest: null })).toBe(true);
  });
});

describe("compareBounds", () => {
  it("sorts by earliest, then latest day, with unknown days last", () => {
    const shuffled = [
      "../2019",
      "2023-08",
      "2018",
      "[..2010]",
      "2018/..",
      "2018-12-28",
      "2018-01-01",
    ];
    const result = shuffled.toSorted((a, b) => compareBounds(boundsOf(a), boundsOf(b)));
    expect(result).toEqual([
      "2018-01-01",
      "2018",
      "2018/..",
      "2018-12-28",
      "2023-08",
      "[..2010]",
      "../2019",
    ]);
    expect(compareBounds(boundsOf(null), august)).toBe(1);
    expect(compareBounds(boundsOf("2023-08-XX"), august)).toBe(0);
  });
});
