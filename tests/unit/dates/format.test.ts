import fc from "fast-check";
import { describe, expect, it } from "vitest";

import { type DateForm, writeDateForm } from "@/lib/dates/date-form";
import { formatDay, formatInstant, formatMonth, formatPartialDate } from "@/lib/dates/format";
import { UNKNOWN_DATE } from "@/lib/dates/partial-date";
import { dateForms } from "@/tests/unit/dates/arbitraries";

const MONTH =
  /January|February|March|April|May|June|July|August|September|October|November|December/;

function words(edtf: string): string {
  return formatPartialDate({ edtf, asStated: null, inferred: false });
}

describe("formatPartialDate", () => {
  it.each([
    ["2018-12-28", "28 December 2018"],
    ["2023-08", "August 2023"],
    ["2023-08-XX", "August 2023"],
    ["2023", "2023"],
    ["2023-XX-XX", "2023"],
    ["0476", "0476"],
    ["2023~", "about 2023"],
    ["2023-08~", "about August 2023"],
    ["2023?", "2023 (uncertain)"],
    ["2018-12-28?", "28 December 2018 (uncertain)"],
    ["2023%", "about 2023 (uncertain)"],
    ["[2023-05..2023-08]", "between May and August 2023"],
    ["[2023-05-03..2023-05-09]", "between 3 and 9 May 2023"],
    ["[2023-05-03..2023-06-09]", "between 3 May and 9 June 2023"],
    ["[2018-12-28..2019-01-03]", "between 28 December 2018 and 3 January 2019"],
    ["[2019..2021]", "between 2019 and 2021"],
    ["2023/2023-08", "from 2023 to August 2023"],
    ["2023-05/2023-08-04", "from May 2023 to 4 August 2023"],
    ["[..2019]", "in or before 2019"],
    ["[..2019-03-07]", "on or before 7 March 2019"],
    ["[2018..]", "in or after 2018"],
    ["[2018-12-28..]", "on or after 28 December 2018"],
    ["2023-05/2023-08", "from May to August 2023"],
    ["2023-05~/2023-08", "from about May 2023 to August 2023"],
    ["2023-05?/2023-08?", "from May to August 2023 (both dates uncertain)"],
    ["2022/2023?", "from 2022 to 2023 (second date uncertain)"],
    ["2018/..", "since 2018"],
    ["2018-12-28~/..", "since about 28 December 2018"],
    ["2018?/..", "since 2018 (uncertain)"],
    ["../2019", "until 2019"],
  ])("puts %s as “%s”", (edtf, expected) => {
    expect(words(edtf)).toBe(expected);
  });

  it("marks an inferred date", () => {
    const monday = { edtf: "2024-02-12", asStated: "Monday", inferred: true };
    expect(formatPartialDate(monday)).toBe("12 February 2024 (inferred)");
    expect(formatPartialDate({ ...monday, edtf: "2024?" })).toBe("2024 (uncertain, inferred)");
  });

  it("falls back on the source's own words, then on “date unknown”", () => {
    expect(formatPartialDate({ ...UNKNOWN_DATE, asStated: "Monday" })).toBe("“Monday” (as stated)");
    expect(formatPartialDate(UNKNOWN_DATE)).toBe("date unknown");
  });

  it("never names a month or a day that the date does not have", () => {
    fc.assert(
      fc.property(dateForms, (form) => {
        const text = words(writeDateForm(form));
        const points = pointsOf(form);
        expect(MONTH.test(text)).toBe(points.some((point) => point.month !== null));
        const days = text.match(/\b\d{1,2}\b/g) ?? [];
        const known = points.flatMap((point) => (point.day === null ? [] : [String(point.day)]));
        expect(days).toEqual(known);
        if (points.some((point) => point.approximate)) expect(text).toContain("about");
        if (points.some((point) => point.uncertain)) expect(text).toContain("uncertain)");
      }),
    );
  });
});

describe("formatDay, formatMonth", () => {
  it("put ISO days and months into words", () => {
    expect(formatDay("2024-08-01")).toBe("1 August 2024");
    expect(formatMonth("2023-08")).toBe("August 2023");
  });

  it("refuse anything less or more precise", () => {
    for (const text of ["2024", "2024-08", "2024-06-31", "2024-08-01~", ""]) {
      expect(() => formatDay(text)).toThrow(RangeError);
    }
    for (const text of ["2024", "2024-08-01", "2024-13", "2024-08-XX"]) {
      expect(() => formatMonth(text)).toThrow(RangeError);
    }
  });
});

describe("formatInstant", () => {
  it("shows the clock of the zone and names the zone", () => {
    const call = new Date("2024-02-12T13:30:00Z");
    expect(formatInstant(call, "Europe/Paris")).toBe("12 February 2024, 14:30 (Europe/Paris)");
    expect(formatInstant(call, "Pacific/Auckland")).toBe(
      "13 February 2024, 02:30 (Pacific/Auckland)",
    );
  });

  it("writes midnight as 00:00 of the new day", () => {
    const midnight = new Date("2024-02-11T23:00:00Z");
    expect(formatInstant(midnight, "Europe/Paris")).toBe("12 February 2024, 00:00 (Europe/Paris)");
  });

  it("refuses a zone that does not exist", () => {
    expect(() => formatInstant(new Date(), "Europe/Atlantis")).toThrow(RangeError);
  });
});

function pointsOf(form: DateForm) {
  if (form.kind === "on") return [form.point];
  return [form.range.from, form.range.to].filter((point) => point !== null);
}
