import { describe, expect, it } from "vitest";

import { exactDay, UNKNOWN_DATE, type PartialDate } from "@/lib/dates/partial-date";
import {
  agoWords,
  heldDetail,
  heldFor,
  heldLine,
  heldWords,
  newestOf,
  sinceWords,
  standingClosure,
} from "@/lib/features/cases/rules";

const TODAY = "2024-02-13";
const dated = (edtf: string): PartialDate => ({ edtf, asStated: null, inferred: false });
const none = { closure: null, status: null };
const status = (
  name: "released" | "pretrial" | "died_in_custody",
  since: PartialDate,
  alleged = false,
) => ({
  status: name,
  alleged,
  since,
});

describe("days held", () => {
  it("counts to today while nothing has ended the detention", () => {
    const held = heldFor({ detainedOn: exactDay("2018-12-28"), ...none }, TODAY);
    expect(held).toEqual({
      days: { atLeast: 1873, atMost: 1873 },
      ongoing: true,
      approximate: false,
    });
    expect(heldWords(held)).toEqual({ qualifier: null, figure: "1,873", label: "days held" });
  });

  it("stops at the day of the closure, whatever day it is now", () => {
    const detention = {
      detainedOn: exactDay("2018-12-28"),
      closure: { endedOn: exactDay("2024-08-01") },
      status: null,
    };
    const held = heldFor(detention, "2031-01-01");
    expect(held.days).toEqual({ atLeast: 2043, atMost: 2043 });
    expect(heldWords(held)).toMatchObject({ figure: "2,043", label: "days held in all" });
  });

  it("stops at a release or a death without a closure, but not at one that is only alleged", () => {
    const start = { detainedOn: exactDay("2024-01-01"), closure: null };
    const release = status("released", exactDay("2024-01-11"));
    expect(heldFor({ ...start, status: release }, TODAY)).toMatchObject({
      days: { atLeast: 10 },
      ongoing: false,
    });
    const death = status("died_in_custody", exactDay("2024-01-02"));
    expect(heldFor({ ...start, status: death }, TODAY)).toMatchObject({
      days: { atLeast: 1 },
      ongoing: false,
    });
    expect(heldFor({ ...start, status: { ...release, alleged: true } }, TODAY).ongoing).toBe(true);
    expect(
      heldFor({ ...start, status: status("pretrial", exactDay("2024-01-11")) }, TODAY).ongoing,
    ).toBe(true);
  });

  it.each([
    ["2023", "at least 44 days", "between 44 and 408 days"],
    ["[..2019]", "at least 1,505 days", "at least 4 years and 1 month"],
    ["2024", "up to 43 days", null],
    ["2023-02~", "at least 350 days", "between 350 and 377 days"],
  ])("keeps the limits of %s", (edtf, line, detail) => {
    const held = heldFor({ detainedOn: dated(edtf), ...none }, TODAY);
    expect(heldLine(held)).toBe(line);
    if (detail) expect(heldDetail(held)).toContain(detail);
  });

  it("says “about” for a day that is itself approximate", () => {
    const held = heldFor({ detainedOn: dated("2024-01-01~"), ...none }, TODAY);
    expect(heldLine(held)).toBe("about 43 days");
  });

  it("says that it does not know, instead of a number, when no day is known", () => {
    const held = heldFor(
      { detainedOn: { ...UNKNOWN_DATE, asStated: "five years ago" }, ...none },
      TODAY,
    );
    expect(held.days).toBeNull();
    expect(heldWords(held)).toMatchObject({ figure: "–", label: "day of detention not known" });
    expect(heldLine(held)).toBeNull();
    expect(heldDetail(held)).toBeNull();
  });

  it("writes one day in the singular", () => {
    expect(heldLine(heldFor({ detainedOn: exactDay("2024-02-12"), ...none }, TODAY))).toBe("1 day");
  });
});

describe("what counts now", () => {
  const at = (minute: number) => new Date(Date.UTC(2024, 0, 1, 0, minute));
  const row = (id: string, since: PartialDate, minute: number) => ({
    id,
    since,
    createdAt: at(minute),
  });
  const newest = (...rows: ReturnType<typeof row>[]) =>
    newestOf(rows, ({ since }) => since)?.id ?? null;

  it("is what began last, in whatever order it was entered", () => {
    expect(newest(row("a", exactDay("2024-01-01"), 1), row("b", exactDay("2020-01-01"), 2))).toBe(
      "a",
    );
  });
  it("is the later entry of one day", () => {
    expect(newest(row("a", exactDay("2024-01-01"), 1), row("b", exactDay("2024-01-01"), 2))).toBe(
      "b",
    );
  });
  it("is a dated row rather than an undated one, and else the last entered", () => {
    expect(newest(row("a", exactDay("1999-01-01"), 1), row("b", UNKNOWN_DATE, 2))).toBe("a");
    expect(newest(row("a", UNKNOWN_DATE, 1), row("b", UNKNOWN_DATE, 2))).toBe("b");
    expect(newest()).toBeNull();
  });
});

describe("words", () => {
  it("knows an open case by its closures", () => {
    const undone = { reopenedAt: new Date() };
    const standing = { reopenedAt: null };
    expect(standingClosure([])).toBeNull();
    expect(standingClosure([undone])).toBeNull();
    expect(standingClosure([undone, standing])).toBe(standing);
  });
  it("says since when without saying it twice", () => {
    expect(sinceWords(exactDay("2018-12-28"))).toBe("since 28 December 2018");
    expect(sinceWords(dated("2018/.."))).toBe("since 2018");
    expect(sinceWords(UNKNOWN_DATE)).toBeNull();
  });
  it("says how long ago", () => {
    expect(agoWords(exactDay("2024-02-13"), TODAY)).toBe("today");
    expect(agoWords(exactDay("2024-02-12"), TODAY)).toBe("1 day ago");
    expect(agoWords(dated("2024-01"), TODAY)).toBe("at least 13 days ago");
    expect(agoWords(UNKNOWN_DATE, TODAY)).toBeNull();
  });
});
