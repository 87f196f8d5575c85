import { describe, expect, it } from "vitest";

import { accountOf } from "@/lib/features/consular/rules/figures";
import type { Stay } from "@/lib/features/consular/types";
import { consularFigures } from "@/lib/features/exports/file-figures";

const STAY: Stay = { start: { from: 10, to: 10 }, end: { from: 90, to: 90 }, ongoing: true };
const UNDATED = { from: null, to: null };
const DATED = { from: 20, to: 20 };

function figuresWith(window: typeof UNDATED | typeof DATED) {
  const visits = [{ made: "yes", countQualifier: "exactly", count: 1, window }] as const;
  const events = [{ kind: "notified", window }] as const;
  return consularFigures({
    ...accountOf({ stay: STAY, events, visits, interval: 30 }),
    ...{ events: [], removed: [], visits: [], visitRecords: 1, asOf: "2026-11-23" },
    detainedOn: { edtf: "2018", asStated: null, inferred: false },
    interval: { days: 30, own: false },
  });
}

describe("the figures of consular access", () => {
  it("tell what they leave out, for who reads nothing but the document", () => {
    expect(figuresWith(UNDATED).at(-1)).toEqual({
      ...{ code: "left_out", label: "Not counted in days", atLeast: null, atMost: null },
      words:
        "1 notification has no date; the first may have been earlier than counted here. 1 visit has no date and is counted in no number of days; the first visit may have been earlier, and a time without visits shorter, than told here.",
    });
  });

  it("say nothing of it while they count everything", () => {
    expect(figuresWith(DATED).map(({ code }) => code)).not.toContain("left_out");
  });
});
