import fc from "fast-check";
import { describe, expect, it } from "vitest";

import { addDays, daysBetween } from "@/lib/dates/days";
import type { DateBounds } from "@/lib/dates/partial-date";
import {
  countedUpTo,
  silenceSince,
  silenceWords,
  undatedWords,
  untilWords,
} from "@/lib/features/silence/rules/clock";
import type { ClockEnd, LastMentionBounds } from "@/lib/features/silence/types";

const TODAY = "2026-03-01";

/** The same reading of bounds as the database's, in plain words. */
function lastOf(mentions: DateBounds[], end: ClockEnd): LastMentionBounds {
  const until = countedUpTo(end);
  const counted = mentions
    .filter(({ earliest }) => earliest === null || earliest <= until.possibly)
    .map(({ earliest, latest }) => ({ earliest, latest: latest ?? end.today }));
  const sure = counted
    .filter(
      ({ latest }) => until.surely && (latest < end.today ? latest : end.today) <= until.surely,
    )
    .flatMap(({ earliest }) => earliest ?? []);
  const latest = counted.map((mention) =>
    mention.latest < until.possibly ? mention.latest : until.possibly,
  );
  return { surely: sure.sort().at(-1) ?? null, possibly: latest.sort().at(-1) ?? null };
}

const dayBefore = (day: string) => addDays(day, -1);
const days = fc.integer({ min: 0, max: 900 }).map((back) => addDays(TODAY, -back));

/** A partial date together with a day that it may well mean. */
const mentions = fc
  .tuple(
    days,
    fc.integer({ min: 0, max: 400 }),
    fc.integer({ min: 0, max: 400 }),
    fc.constantFrom("both", "both", "from", "until"),
  )
  .map(([truth, before, after, known]) => ({
    truth,
    bounds: {
      earliest: known === "until" ? null : addDays(truth, -before),
      latest: known === "from" ? null : addDays(truth, after),
    },
  }));

const ends = fc
  .tuple(
    days,
    fc.integer({ min: 0, max: 200 }),
    fc.integer({ min: 0, max: 200 }),
    fc.constantFrom("both", "from", "until", "neither"),
  )
  .map(([truth, before, after, known]) => ({
    truth,
    bounds: {
      earliest: known === "both" || known === "from" ? addDays(truth, -before) : null,
      latest: known === "both" || known === "until" ? addDays(truth, after) : null,
    },
  }));

describe("a clock that runs", () => {
  it("holds the truth between its limits, whatever day each partial date meant", () => {
    fc.assert(
      fc.property(fc.array(mentions, { minLength: 1, maxLength: 6 }), (said) => {
        const end = { today: TODAY, ended: null };
        const counted = silenceSince(
          lastOf(
            said.map(({ bounds }) => bounds),
            end,
          ),
          end,
        );
        const truth = daysBetween(
          said
            .map(({ truth: day }) => day)
            .sort()
            .at(-1) ?? "",
          TODAY,
        );
        expect(counted?.atLeast).toBeLessThanOrEqual(truth);
        expect(counted?.atMost ?? Infinity).toBeGreaterThanOrEqual(truth);
      }),
    );
  });

  it("is exact when the last mention is", () => {
    const end = { today: TODAY, ended: null };
    const last = lastOf(
      [
        { earliest: "2026-02-01", latest: "2026-02-01" },
        { earliest: "2024-01-01", latest: "2024-12-31" },
      ],
      end,
    );
    expect(silenceSince(last, end)).toEqual({ atLeast: 28, atMost: 28 });
  });

  it("says between, at least and nothing, and never less than that", () => {
    const end = { today: TODAY, ended: null };
    const since = (bounds: DateBounds) => silenceWords(silenceSince(lastOf([bounds], end), end));
    expect(since({ earliest: "2026-01-18", latest: "2026-02-17" })).toBe("between 12 and 42 days");
    expect(since({ earliest: null, latest: "2025-05-05" })).toBe("at least 300 days");
    expect(since({ earliest: "2026-02-22", latest: null })).toBe("at most 7 days");
    expect(silenceWords(silenceSince({ surely: null, possibly: null }, end))).toBeNull();
  });
});

describe("a clock that has stopped", () => {
  it("holds the truth between its limits, whatever day each partial date meant", () => {
    fc.assert(
      fc.property(fc.array(mentions, { minLength: 1, maxLength: 6 }), ends, (said, ended) => {
        const end = { today: TODAY, ended: ended.bounds };
        const counted = silenceSince(
          lastOf(
            said.map(({ bounds }) => bounds),
            end,
          ),
          end,
        );
        const last = said
          .map(({ truth }) => truth)
          .filter((day) => day < ended.truth)
          .sort()
          .at(-1);
        fc.pre(last !== undefined);
        const truth = daysBetween(last, ended.truth);
        expect(counted?.atLeast).toBeLessThanOrEqual(truth);
        expect(counted?.atMost ?? Infinity).toBeGreaterThanOrEqual(truth);
      }),
    );
  });

  it("counts nothing said on the day of the end or later", () => {
    const end = { today: TODAY, ended: { earliest: "2024-08-01", latest: "2024-08-01" } };
    const onDays = (...said: string[]) =>
      silenceSince(
        lastOf(
          said.map((day) => ({ earliest: day, latest: day })),
          end,
        ),
        end,
      );
    expect(onDays("2024-07-20", "2024-08-01", "2025-01-01")).toEqual({ atLeast: 12, atMost: 12 });
    expect(onDays("2024-08-01")).toBeNull();
    expect(countedUpTo(end)).toEqual({
      surely: dayBefore("2024-08-01"),
      possibly: dayBefore("2024-08-01"),
    });
  });
});

describe("the words beside a clock", () => {
  it("tell of undated statements, which may be later or are all there is", () => {
    expect(undatedWords({ undated: 2, since: "mention" })).toBe(
      "2 undated statements may be later",
    );
    expect(undatedWords({ undated: 1, since: "detention" })).toBe("1 undated statement on file");
    expect(undatedWords({ undated: 0, since: "mention" })).toBeNull();
  });

  it("name the end that stopped it", () => {
    expect(untilWords("exchanged")).toBe("until release");
    expect(untilWords("died_in_custody")).toBe("until death");
    expect(untilWords("escaped")).toBe("until the end of the detention");
  });
});
