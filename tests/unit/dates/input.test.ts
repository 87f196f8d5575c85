import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { z } from "zod";

import { boundsOf } from "@/lib/dates/bounds";
import { writeDateForm } from "@/lib/dates/date-form";
import { toDateParts } from "@/lib/dates/date-parts";
import {
  partialDateSchema,
  type PartialDateInput,
  requiredPartialDateSchema,
} from "@/lib/dates/input";
import { exactDay, UNKNOWN_DATE } from "@/lib/dates/partial-date";
import { dateForms } from "@/tests/unit/dates/arbitraries";

function edtfOf(input: PartialDateInput): string | null {
  return partialDateSchema.parse(input).edtf;
}

function problems(input: unknown, schema: z.ZodType = partialDateSchema): Record<string, string> {
  const result = schema.safeParse(input);
  const issues = result.success ? [] : result.error.issues;
  return Object.fromEntries(issues.map(({ path, message }) => [path.join("."), message]));
}

describe("partialDateSchema, from a form", () => {
  it.each([
    [{ year: "2023" }, "2023"],
    [{ mode: "", year: "2023" }, "2023"],
    [{ mode: "on", year: "2023", month: "8" }, "2023-08"],
    [{ year: "2018", month: "12", day: "28" }, "2018-12-28"],
    [{ year: "2018", month: "02", day: "07" }, "2018-02-07"],
    [{ year: "2024", month: "feb", day: "29" }, "2024-02-29"],
    [{ year: "2023", month: "Aug", approximate: "on" }, "2023-08~"],
    [{ year: "2023", uncertain: "on" }, "2023?"],
    [{ year: "2023", uncertain: "on", approximate: "on" }, "2023%"],
    [
      { mode: "between", year: "2023", month: "May", toYear: "2023", toMonth: "August" },
      "[2023-05..2023-08]",
    ],
    [
      { mode: "between", year: "2023", month: "5", toYear: "2023", toMonth: "8", toDay: "4" },
      "[2023-05-01..2023-08-04]",
    ],
    [
      { mode: "between", year: "2023", month: "5", day: "3", toYear: "2024" },
      "[2023-05-03..2024-12-31]",
    ],
    [{ mode: "between", year: "2022", toYear: "2024", toMonth: "2" }, "[2022-01..2024-02]"],
    [{ mode: "lasting", year: "2023", month: "5", toYear: "2024" }, "2023-05/2024"],
    [{ mode: "lasting", year: "2022", toYear: "2024", approximate: "on" }, "2022~/2024~"],
    [{ mode: "since", year: "2018" }, "2018/.."],
    [{ mode: "until", year: "2019", month: "3" }, "../2019-03"],
    [{ mode: "unknown" }, null],
  ])("%j is %s", (parts, edtf) => {
    expect(edtfOf(parts)).toBe(edtf);
  });

  it.each([
    ["August"],
    ["august"],
    ["AUG"],
    ["Aug."],
    ["8"],
    ["08"],
    [" 8\u00a0"],
    ["８"],
    ["٨"],
    ["۸"],
    ["\u200f۰۸\u200e"],
    ["Au\u200bgust"],
  ])("reads the month %j as August", (month) => {
    expect(edtfOf({ year: "۲۰۲۳", month })).toBe("2023-08");
  });

  it("takes nothing, or nothing visible, as an unknown date", () => {
    for (const parts of [{}, { year: "", month: " ", day: "\u200b" }, { inferred: "on" }]) {
      expect(partialDateSchema.parse(parts)).toEqual(UNKNOWN_DATE);
    }
    expect(partialDateSchema.parse(undefined)).toEqual(UNKNOWN_DATE);
    expect(z.object({ date: partialDateSchema }).parse({})).toEqual({ date: UNKNOWN_DATE });
  });

  it("keeps the source's words, and leaves a weekday without a day", () => {
    const monday = { edtf: null, asStated: "Monday", inferred: false };
    expect(partialDateSchema.parse({ asStated: " Monday\u00a0" })).toEqual(monday);
    expect(partialDateSchema.parse({ mode: "unknown", asStated: "Monday" })).toEqual(monday);
    const persian = "می\u200cگوید";
    expect(partialDateSchema.parse({ asStated: persian }).asStated).toBe(persian);
  });

  it("keeps the mark of an inferred date", () => {
    const parts = { year: "2024", month: "2", day: "12", inferred: "on", asStated: "Monday" };
    const inferred = { edtf: "2024-02-12", asStated: "Monday", inferred: true };
    expect(partialDateSchema.parse(parts)).toEqual(inferred);
  });

  it.each<[PartialDateInput, Record<string, string>]>([
    [{ month: "8" }, { year: "Enter a year, for example 2023" }],
    [{ mode: "since" }, { year: "Enter a year, for example 2023" }],
    [{ year: "2023", day: "3" }, { month: "Enter the month as well as the day" }],
    [{ year: "2023", month: "6", day: "31" }, { day: "There is no 31 June" }],
    [{ year: "2023", month: "2", day: "29" }, { day: "There is no 29 February in 2023" }],
    [{ year: "2023", month: "2", day: "30" }, { day: "There is no 30 February" }],
    [
      { year: "2023", month: "Agust" },
      { month: "“Agust” is not a month: write a name such as August or a number from 1 to 12" },
    ],
    [
      { year: "2023", month: "13" },
      { month: "“13” is not a month: write a name such as August or a number from 1 to 12" },
    ],
    [
      { year: "2023", month: "8", day: "40" },
      { day: "“40” is not a day: write a number from 1 to 31" },
    ],
    [{ year: "23" }, { year: "“23” is not a year: write all four digits, for example 2023" }],
    [{ year: "0000" }, { year: "“0000” is not a year: write all four digits, for example 2023" }],
    [
      { mode: "lasting", year: "2023", toYear: "2022" },
      { toYear: "The later date comes before the earlier one" },
    ],
    [{ mode: "between", year: "2023", toMonth: "5" }, { toYear: "Enter a year, for example 2023" }],
    [
      { mode: "between", year: "2023", toYear: "2024", toMonth: "6", toDay: "31" },
      { toDay: "There is no 31 June" },
    ],
  ])("refuses %j", (parts, expected) => {
    expect(problems(parts)).toEqual(expected);
  });

  it("names every wrong box at once", () => {
    const wrong = { mode: "between", year: "x", month: "y", day: "z", toYear: "" };
    expect(Object.keys(problems(wrong)).sort()).toEqual(["day", "month", "toYear", "year"]);
  });

  it("drops nothing that was typed: a second date or a mark that does not fit is refused", () => {
    expect(problems({ year: "2023", toYear: "2024" })).toHaveProperty("mode");
    expect(problems({ mode: "until", year: "2023", toMonth: "4" })).toHaveProperty("mode");
    expect(problems({ mode: "unknown", year: "2023" })).toHaveProperty("mode");
    const between = { mode: "between", year: "2023", toYear: "2024" };
    expect(problems({ ...between, approximate: "on" })).toHaveProperty("approximate");
    expect(problems({ ...between, uncertain: "on" })).toHaveProperty("uncertain");
  });

  it("refuses what no form of ours sends, without failing", () => {
    expect(problems({ mode: "soon" })).toEqual({ mode: "Choose what kind of date this is" });
    expect(problems({ year: ["2023"] })).toEqual({ year: "Enter one line of text here" });
    expect(problems([])).toEqual({ "": "Enter a date, for example the year 2023" });
    for (const input of ["2023", 7, null, []]) {
      expect(() => partialDateSchema.safeParse(input)).not.toThrow();
    }
    expect(partialDateSchema.safeParse("2023").success).toBe(false);
    expect(problems({ asStated: "x".repeat(501) })).toHaveProperty("asStated");
  });

  it("points to the part inside the field of a larger form", () => {
    const schema = z.object({ saidOn: partialDateSchema });
    expect(problems({ saidOn: { month: "8" } }, schema)).toHaveProperty(["saidOn.year"]);
  });
});

describe("partialDateSchema, from a date already made", () => {
  it("takes any date in a form that is kept, and refuses others", () => {
    const date = { edtf: "[2023-05..2023-08]", asStated: "in summer", inferred: true };
    expect(partialDateSchema.parse(date)).toEqual(date);
    expect(partialDateSchema.parse(exactDay("2018-12-28"))).toEqual(exactDay("2018-12-28"));
    expect(partialDateSchema.parse(UNKNOWN_DATE)).toEqual(UNKNOWN_DATE);
    expect(problems({ edtf: "2023-02-29", asStated: null, inferred: false })).toHaveProperty(
      "edtf",
    );
  });
});

describe("requiredPartialDateSchema", () => {
  const schema = requiredPartialDateSchema("Enter when it was said");

  it("refuses a date without day and without words, on the year", () => {
    expect(problems({}, schema)).toEqual({ year: "Enter when it was said" });
    expect(problems({ mode: "unknown" }, schema)).toEqual({ year: "Enter when it was said" });
    expect(problems({ month: "8" }, schema)).toEqual({ year: "Enter a year, for example 2023" });
  });

  it("is content with either", () => {
    expect(schema.parse({ asStated: "Monday" }).asStated).toBe("Monday");
    expect(schema.parse({ year: "2023" }).edtf).toBe("2023");
  });
});

describe("toDateParts", () => {
  it("fills the boxes of an edit form", () => {
    expect(
      toDateParts({ edtf: "[2023-05-03..2023-08-04]", asStated: "spring", inferred: true }),
    ).toEqual({
      mode: "between",
      ...{ day: "3", month: "May", year: "2023" },
      ...{ toDay: "4", toMonth: "August", toYear: "2023" },
      ...{ approximate: "", uncertain: "", inferred: "on" },
      ...{ asStated: "spring", edtf: "[2023-05-03..2023-08-04]" },
    });
    expect(toDateParts(UNKNOWN_DATE)).toMatchObject({ mode: "on", year: "", toYear: "", edtf: "" });
  });

  it.each(["2023-08-XX", "2023-XX", "[..2019]", "[2018..]", "2023-05~/2023-08?", "2022/2023~"])(
    "brings %s through an edit that leaves the boxes alone",
    (edtf) => {
      const stored = { edtf, asStated: "then", inferred: true };
      const parts = toDateParts(stored);
      expect(partialDateSchema.parse(parts)).toEqual(stored);
      expect(partialDateSchema.parse({ ...parts, asStated: "later" }).edtf).toBe(edtf);
      expect(edtfOf({ ...parts, year: "2017" })).toContain("2017");
      expect(edtfOf({ ...parts, year: "2017" })).not.toBe(edtf);
    },
  );

  it("keeps what was stored when a month is only written another way", () => {
    expect(edtfOf({ ...toDateParts({ ...UNKNOWN_DATE, edtf: "2023-08-XX" }), month: "08" })).toBe(
      "2023-08-XX",
    );
  });

  it("lets a date be cleared", () => {
    const parts = toDateParts(exactDay("2018-12-28"));
    expect(edtfOf({ ...parts, day: "", month: "", year: "" })).toBeNull();
  });

  it("ignores a hidden part that is no date", () => {
    expect(edtfOf({ year: "2023", edtf: "2023-99" })).toBe("2023");
  });

  it("comes back the same for every kept form, with and without the hidden part", () => {
    fc.assert(
      fc.property(dateForms, fc.boolean(), (form, inferred) => {
        const date = { edtf: writeDateForm(form), asStated: null, inferred };
        const parts = toDateParts(date);
        expect(partialDateSchema.parse(parts)).toEqual(date);
        const rebuilt = partialDateSchema.parse({ ...parts, edtf: "" });
        expect(boundsOf(rebuilt.edtf)).toEqual(boundsOf(date.edtf));
        expect(toDateParts(rebuilt)).toMatchObject({ ...parts, edtf: rebuilt.edtf });
      }),
    );
  });
});
