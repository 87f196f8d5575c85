import { describe, expect, it } from "vitest";

import { isValidEdtf } from "@/lib/dates/bounds";
import { UNKNOWN_DATE } from "@/lib/dates/partial-date";
import { deadlineDay } from "@/lib/features/cases/rules/deadline";

const sentOn = (edtf: string, inferred = false) => ({
  kind: "wgad_answer" as const,
  sent: { edtf, asStated: null, inferred },
  due: UNKNOWN_DATE,
});

describe("the day reckoned from the day of sending", () => {
  it.each([
    ["2026-01-05", "2026-03-06"],
    ["2026-01-05~", "2026-03-06~"],
    ["2026-01-05?", "2026-03-06?"],
    ["2026-01", "[2026-03-02..2026-04-01]"],
  ])("of a communication sent %s is %s, no surer than that", (sent, falls) => {
    const { edtf } = deadlineDay(sentOn(sent));
    expect(edtf).toBe(falls);
    expect(isValidEdtf(edtf ?? "")).toBe(true);
  });

  it("is inferred when the day of sending was", () => {
    expect(deadlineDay(sentOn("2026-01-05", true)).inferred).toBe(true);
    expect(deadlineDay(sentOn("2026-01-05")).inferred).toBe(false);
  });
});
