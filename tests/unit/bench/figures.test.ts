import fc from "fast-check";
import { describe, expect, it } from "vitest";

import { figuresOf, percentile, ratioOf } from "@/scripts/bench/figures";

describe("a percentile", () => {
  it("is the value in the middle, or between the two in the middle", () => {
    expect(percentile([9, 1, 5], 0.5)).toBe(5);
    expect(percentile([4, 1, 2, 3], 0.5)).toBe(2.5);
    expect(percentile([7], 0.95)).toBe(7);
  });

  it("lies between two values by how far between them it falls", () => {
    const times = Array.from({ length: 21 }, (_unused, place) => place * 10);
    expect(percentile(times, 0.95)).toBe(190);
    expect(percentile([0, 100], 0.95)).toBeCloseTo(95);
  });

  it("is of numbers, not of their spelling, and leaves them in their order", () => {
    const times = [100, 9, 10];
    expect(percentile(times, 0.5)).toBe(10);
    expect(times).toEqual([100, 9, 10]);
  });

  it("never leaves the values' bounds, and never falls as the share rises", () => {
    const values = fc.array(fc.double({ min: 0, max: 1e6, noNaN: true }), { minLength: 1 });
    const share = fc.double({ min: 0, max: 1, noNaN: true });
    fc.assert(
      fc.property(values, share, share, (times, a, b) => {
        const [low, high] = [percentile(times, Math.min(a, b)), percentile(times, Math.max(a, b))];
        expect(low).toBeLessThanOrEqual(high + 1e-9);
        expect(low).toBeGreaterThanOrEqual(Math.min(...times));
        expect(high).toBeLessThanOrEqual(Math.max(...times));
      }),
    );
  });

  it("of nothing does not exist", () => {
    expect(() => percentile([], 0.5)).toThrow(RangeError);
  });
});

it("compares each figure with its own kind", () => {
  const [product, floor] = [figuresOf([2, 4, 6]), figuresOf([1, 2, 3])];
  expect(product).toEqual({ p50: 4, p95: 5.8 });
  expect(ratioOf(product, floor)).toEqual({ p50: 2, p95: 2 });
});
