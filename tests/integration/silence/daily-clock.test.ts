import { describe, expect, it } from "vitest";

import { looker } from "@/lib/daily/daily-clock";
import type { JobOutcome } from "@/lib/daily/run-daily-work";

describe("the daily clock", () => {
  it("looks again after another process was at it and after a failure, and not after success", async () => {
    const done: JobOutcome = { name: "works", written: 1 };
    const outcomes: (JobOutcome[] | null)[] = [
      null,
      [{ name: "fails", error: new Error("no") }, done],
      [done],
    ];
    let asked = 0;
    const look = looker(() => Promise.resolve(outcomes[asked++] ?? null));
    for (let n = 1; n <= 3; n += 1) {
      await look();
      expect(asked).toBe(n);
    }
    await look();
    expect(asked).toBe(3);
  });

  it("looks again after work that could not begin, and not twice at a time", async () => {
    let asked = 0;
    const look = looker(async () => {
      asked += 1;
      await Promise.resolve();
      if (asked === 1) throw new Error("no database");
      return [];
    });
    await look();
    await Promise.all([look(), look()]);
    expect(asked).toBe(2);
  });
});
