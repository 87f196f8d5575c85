import { describe, expect, it } from "vitest";

import { partialDateSchema } from "@/lib/dates/input";
import { optionalLine, tidy } from "@/lib/validation/text";

const blanksInside = (length: number) => `a${" ".repeat(length)}x`;

/** The quickest of a few runs, in milliseconds: what the work takes when nothing else is going on. */
function quickest(work: () => void): number {
  const times = Array.from({ length: 5 }, () => {
    const start = performance.now();
    work();
    return performance.now() - start;
  });
  return Math.min(...times);
}

describe("a very long text", () => {
  it("takes time in proportion: twice the blanks, about twice the time", () => {
    const [short, long] = [blanksInside(400_000), blanksInside(800_000)];
    tidy(short);
    expect(quickest(() => tidy(long))).toBeLessThan(4 * quickest(() => tidy(short)) + 5);
  });

  it("is refused with a sentence before anything is made of it", () => {
    const refused = optionalLine().safeParse(blanksInside(1_000_001));
    expect(refused.error?.issues[0]?.message).toBe("This is far too long. Shorten it.");
    const date = partialDateSchema.safeParse({ asStated: blanksInside(6_000) });
    expect(date.error?.issues[0]?.message).toBe("This is far too long for a date");
  });
});
