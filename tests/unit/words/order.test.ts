import fc from "fast-check";
import { describe, expect, it } from "vitest";

import { daysApart, orderOf, orderWords } from "@/lib/features/words/rules/order";
import type { DateBounds } from "@/lib/dates/partial-date";

const day = fc.integer({ min: 1, max: 28 }).map((n) => `2024-02-${String(n).padStart(2, "0")}`);
const bounds = fc
  .tuple(fc.option(day), fc.option(day))
  .map(([a, b]): DateBounds =>
    a && b && a > b ? { earliest: b, latest: a } : { earliest: a, latest: b },
  );
const exact = (iso: string): DateBounds => ({ earliest: iso, latest: iso });
const february = { earliest: "2024-02-01", latest: "2024-02-29" };

/** Days that bounds allow, as far as this month goes. */
const daysOf = ({ earliest, latest }: DateBounds) =>
  Array.from({ length: 28 }, (_, n) => n + 1).filter((n) => {
    const iso = `2024-02-${String(n).padStart(2, "0")}`;
    return (earliest ?? iso) <= iso && iso <= (latest ?? iso);
  });

describe("who said it first", () => {
  it("is told only where every possible day of the one is before every one of the other", () => {
    fc.assert(
      fc.property(bounds, bounds, (a, b) => {
        const closed = a.earliest && a.latest && b.earliest && b.latest;
        const always = daysOf(a).every((x) => daysOf(b).every((y) => x < y));
        if (orderOf(a, b) === "before") expect(always).toBe(true);
        if (closed) expect(orderOf(a, b) === "before").toBe(always);
      }),
    );
  });

  it("has days between that no possible pair of days breaks", () => {
    fc.assert(
      fc.property(bounds, bounds, (a, b) => {
        const apart = daysApart(a, b);
        if (!apart) return;
        for (const x of daysOf(a)) {
          for (const y of daysOf(b)) {
            expect(Math.abs(x - y)).toBeGreaterThanOrEqual(apart.atLeast);
            if (apart.atMost !== null) expect(Math.abs(x - y)).toBeLessThanOrEqual(apart.atMost);
          }
        }
      }),
    );
  });

  it.each([
    [exact("2024-03-04"), exact("2024-02-21"), "12 days after it"],
    [february, exact("2024-03-04"), "between 4 and 32 days before it"],
    [february, february, "at most 28 days apart; which came first is not known"],
    [exact("2024-02-01"), exact("2024-02-01"), "on the same day; which came first is not known"],
    [{ earliest: null, latest: null }, february, "which came first is not known"],
  ])("%o against %o", (one, other, words) => {
    expect(orderWords(one, other)).toBe(words);
  });
});
