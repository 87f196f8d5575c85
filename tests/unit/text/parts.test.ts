import fc from "fast-check";
import { describe, expect, it } from "vitest";

import { indexCodePoints, sliceByCodePoints } from "@/lib/text/code-points";
import { paragraphsOf, partsOf } from "@/lib/text/parts";
import { cutIntoSegments } from "@/lib/text/segments";

const text = fc
  .array(fc.constantFrom("word", " ", "\n", "😀", "e\u0301", "سلام", "\n\n"), { maxLength: 200 })
  .map((pieces) => pieces.join(""));

describe("the parts of a long text", () => {
  it("make up the whole, between whole characters", () => {
    fc.assert(
      fc.property(text, fc.integer({ min: 2, max: 40 }), (whole, length) => {
        const parts = partsOf(whole, indexCodePoints(whole), length);
        const read = parts.map(({ start, end }) => sliceByCodePoints(whole, start, end));
        expect(read.join("")).toBe(whole);
        expect(read.every((part) => part !== "" && part.isWellFormed())).toBe(true);
      }),
    );
  });

  it("end behind a line where they can", () => {
    const whole = `${"a".repeat(30)}\n${"b".repeat(30)}`;
    expect(partsOf(whole, indexCodePoints(whole), 40)).toEqual([
      { start: 0, end: 31 },
      { start: 31, end: 61 },
    ]);
  });
});

describe("paragraphs", () => {
  it("are the lines that say something, each without its line end", () => {
    const whole = "😀 one\n\n \ntwo";
    const index = indexCodePoints(whole);
    const places = paragraphsOf(whole, { start: 0, end: index.length }, index);
    expect(places.map(({ start, end }) => sliceByCodePoints(whole, start, end))).toEqual([
      "😀 one",
      "two",
    ]);
  });

  it("leave out nothing but blanks and line ends", () => {
    fc.assert(
      fc.property(text, (whole) => {
        const index = indexCodePoints(whole);
        const places = paragraphsOf(whole, { start: 0, end: index.length }, index);
        const read = places.map(({ start, end }) => sliceByCodePoints(whole, start, end)).join("");
        expect(read.replace(/\s/g, "")).toBe(whole.replace(/\s/g, ""));
      }),
    );
  });
});

describe("segments", () => {
  it("follow each other without a gap, each under exactly the passages that cover it", () => {
    const place = fc
      .tuple(fc.nat({ max: 50 }), fc.nat({ max: 50 }))
      .map(([a, b]) => ({ start: Math.min(a, b), end: Math.max(a, b) + 1 }));
    fc.assert(
      fc.property(place, fc.array(place, { maxLength: 12 }), (stretch, places) => {
        const passages = places.map((each, n) => ({ ...each, id: String(n) }));
        const segments = cutIntoSegments(stretch, passages);
        expect(segments[0]?.start).toBe(stretch.start);
        expect(segments.at(-1)?.end).toBe(stretch.end);
        segments.forEach((segment, n) => {
          if (n > 0) expect(segment.start).toBe(segments[n - 1]?.end);
          for (let at = segment.start; at < segment.end; at += 1) {
            const over = passages.filter(({ start, end }) => start <= at && at < end);
            expect(segment.passages).toEqual(over.map(({ id }) => id));
          }
        });
      }),
    );
  });
});
