import { describe, expect, it } from "vitest";

import { answerWords, officeLabel, timesWords, whenWords } from "@/lib/features/coverage/rules";
import type { Asking } from "@/lib/features/coverage/types";

const day = (iso: string) => ({ earliest: iso, latest: iso });
const ASKING: Asking = {
  ...{ records: 2, askedInWords: 2, undated: 0, lastId: "" },
  ...{ answered: 0, unanswered: 2, unrecorded: 0 },
  times: { count: 2, qualifier: "exactly" },
  first: day("2021-06-02"),
  last: day("2025-10-02"),
};

describe("what an office was asked", () => {
  it("is counted as the records count it", () => {
    expect(timesWords(ASKING)).toBe("asked 2 times");
    const times = (count: number, qualifier: "exactly" | "at_least") =>
      timesWords({ ...ASKING, times: { count, qualifier } });
    expect(times(1, "exactly")).toBe("asked once");
    expect(times(7, "at_least")).toBe("asked at least 7 times");
  });

  it("was only approached as far as no record says what was asked", () => {
    expect(timesWords({ ...ASKING, askedInWords: 0 })).toBe("approached 2 times");
    const once = { count: 1, qualifier: "exactly" } as const;
    expect(timesWords({ ...ASKING, records: 1, askedInWords: 0, times: once })).toBe(
      "approached once",
    );
    expect(timesWords({ ...ASKING, askedInWords: 1 })).toBe(
      "approached 2 times, asked on 1 of 2 records",
    );
  });

  it("is dated as far as the days are known", () => {
    expect(whenWords(ASKING)).toBe("first 2 June 2021, last 2 October 2025");
    expect(whenWords({ ...ASKING, records: 1, first: ASKING.last })).toBe("2 October 2025");
    expect(whenWords({ ...ASKING, records: 3, undated: 1 })).toContain(", 1 undated");
    const never = { earliest: null, latest: null };
    expect(whenWords({ ...ASKING, first: never, last: never })).toBe("on no known day");
  });

  it("is answered only as far as answers are on record", () => {
    expect(answerWords(ASKING)).toBe("No answer");
    expect(answerWords({ ...ASKING, answered: 1, unanswered: 1 })).toBe("1 of 2 records answered");
    expect(answerWords({ ...ASKING, answered: 2, unanswered: 0 })).toBe("Answered");
    expect(answerWords({ ...ASKING, unanswered: 0, unrecorded: 2 })).toBe("Answer not recorded");
  });

  it("is not said to be unanswered where some answers are not on record", () => {
    const three = { ...ASKING, records: 3 };
    expect(answerWords({ ...three, unanswered: 1, unrecorded: 2 })).toBe(
      "No answer on 1 of 3 records, the rest not recorded",
    );
    expect(answerWords({ ...three, answered: 1, unanswered: 1, unrecorded: 1 })).toBe(
      "1 of 3 records answered, 1 not recorded",
    );
  });
});

describe("an office", () => {
  it("is named apart from the direction of the text around it", () => {
    expect(officeLabel({ name: "وزارت", holder: null })).toBe("\u2068وزارت\u2069");
    expect(officeLabel({ name: "Envoy", holder: { id: "", name: "Testa" } })).toContain("Testa");
  });
});
