import fc from "fast-check";
import { describe, expect, it } from "vitest";

import { parseByteRange } from "@/lib/blobs/byte-range";

describe("the part of a file that is asked for", () => {
  it.each([
    ["bytes=0-99", { start: 0, end: 99 }],
    ["bytes=900-", { start: 900, end: 999 }],
    ["bytes=-100", { start: 900, end: 999 }],
    ["bytes=-5000", { start: 0, end: 999 }],
    ["bytes=990-5000", { start: 990, end: 999 }],
    ["bytes=0-0", { start: 0, end: 0 }],
    ["bytes=1000-", "unsatisfiable"],
    ["bytes=-0", "unsatisfiable"],
    ["bytes=5-2", null],
    ["bytes=-", null],
    ["bytes=0-1,5-6", null],
    ["items=0-1", null],
    ["bytes=a-b", null],
    ["bytes=99999999999999999999-", null],
    [null, null],
  ])("%s", (header, range) => expect(parseByteRange(header, 1000)).toEqual(range));

  it("never lies outside the file, whatever the header", () => {
    const header = fc.tuple(fc.nat(), fc.nat()).map(([a, b]) => `bytes=${a}-${b}`);
    fc.assert(
      fc.property(fc.oneof(header, fc.string()), fc.nat(), (text, size) => {
        const range = parseByteRange(text, size);
        if (range === null || range === "unsatisfiable") return;
        expect(range.start).toBeGreaterThanOrEqual(0);
        expect(range.end).toBeGreaterThanOrEqual(range.start);
        expect(range.end).toBeLessThan(size);
      }),
    );
  });
});
