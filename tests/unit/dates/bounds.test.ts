import fc from "fast-check";
import { describe, expect, it } from "vitest";

import { boundsOf, isValidEdtf } from "@/lib/dates/bounds";
import { readDateForm, writeDateForm } from "@/lib/dates/date-form";
import { isEdtfSyntax } from "@/lib/dates/edtf";
import { dateForms, isoDays } from "@/tests/unit/dates/arbitraries";

describe("boundsOf", () => {
  it.each([
    ["2023", "2023-01-01", "2023-12-31"],
    ["2023-08", "2023-08-01", "2023-08-31"],
    ["2023-08-XX", "2023-08-01", "2023-08-31"],
    ["2023-XX", "2023-01-01", "2023-12-31"],
    ["2023-XX-XX", "2023-01-01", "2023-12-31"],
    ["2023-02", "2023-02-01", "2023-02-28"],
    ["2024-02-XX", "2024-02-01", "2024-02-29"],
    ["1900-02", "1900-02-01", "1900-02-28"],
    ["2000-02", "2000-02-01", "2000-02-29"],
    ["2018-12-28", "2018-12-28", "2018-12-28"],
    ["2018-12-28~", "2018-12-28", "2018-12-28"],
    ["2018-12-28?", "2018-12-28", "2018-12-28"],
    ["2018-12-28%", "2018-12-28", "2018-12-28"],
    ["2023~", "2023-01-01", "2023-12-31"],
    ["2023?", "2023-01-01", "2023-12-31"],
    ["2023-08~", "2023-08-01", "2023-08-31"],
    ["[2023-05..2023-08]", "2023-05-01", "2023-08-31"],
    ["[2018-12-28..2019-01-03]", "2018-12-28", "2019-01-03"],
    ["[2019..2021]", "2019-01-01", "2021-12-31"],
    ["[..2019]", null, "2019-12-31"],
    ["[..2019-03-07]", null, "2019-03-07"],
    ["[2018..]", "2018-01-01", null],
    ["2023-05/2023-08", "2023-05-01", "2023-08-31"],
    ["2023-05~/2023-08?", "2023-05-01", "2023-08-31"],
    ["2018/..", "2018-01-01", null],
    ["2018-12-28/..", "2018-12-28", null],
    ["../2019", null, "2019-12-31"],
    ["0001", "0001-01-01", "0001-12-31"],
    ["9999", "9999-01-01", "9999-12-31"],
  ])("%s runs from %s to %s", (edtf, earliest, latest) => {
    expect(boundsOf(edtf)).toEqual({ earliest, latest });
    expect(isValidEdtf(edtf)).toBe(true);
  });

  it("has no bounds when there is no date", () => {
    expect(boundsOf(null)).toEqual({ earliest: null, latest: null });
  });

  it.each([
    "",
    "Monday",
    "2023-06-31",
    "2023-02-29",
    "2023-13",
    "2023-00",
    "2023-08-00",
    "0000",
    "-0001",
    "Y12345",
    "23",
    "2023-8",
    "2023-12/2023-05",
    "[2023-12..2023-05]",
    "[2023~..2024]",
    "[..]",
    "[2023-05..2023-08-04]",
    "../..",
    "/2019",
    "2023-02-29/2024",
    "2023-08-14T14:30:00Z",
    " 2023",
    "2023\n",
  ])("refuses %j", (edtf) => {
    expect(isValidEdtf(edtf)).toBe(false);
    expect(readDateForm(edtf)).toBeNull();
    expect(() => boundsOf(edtf)).toThrow(RangeError);
  });

  it("never ends before it begins, whatever the form", () => {
    fc.assert(
      fc.property(dateForms, (form) => {
        const { earliest, latest } = boundsOf(writeDateForm(form));
        expect(earliest ?? latest).not.toBeNull();
        if (earliest && latest) expect(earliest <= latest).toBe(true);
      }),
    );
  });

  it("accepts every form the project writes, and reads it back the same", () => {
    fc.assert(
      fc.property(dateForms, (form) => {
        expect(isEdtfSyntax(writeDateForm(form))).toBe(true);
        expect(readDateForm(writeDateForm(form))).toEqual(form);
      }),
    );
  });

  it("encloses every day that the month, the year or the range holds, and no day beside them", () => {
    fc.assert(
      fc.property(isoDays, isoDays, isoDays, (a, b, day) => {
        const [from, to] = a <= b ? [a, b] : [b, a];
        for (const edtf of [`[${from}..${to}]`, `${from}/${to}`]) {
          expect(within(day, boundsOf(edtf))).toBe(from <= day && day <= to);
        }
        expect(within(day, boundsOf(from.slice(0, 7)))).toBe(from.slice(0, 7) === day.slice(0, 7));
        expect(within(day, boundsOf(from.slice(0, 4)))).toBe(from.slice(0, 4) === day.slice(0, 4));
        expect(within(from, boundsOf(from.slice(0, 7)))).toBe(true);
        expect(within(from, boundsOf(from.slice(0, 4)))).toBe(true);
        const months = `[${from.slice(0, 7)}..${to.slice(0, 7)}]`;
        expect(within(from, boundsOf(months)) && within(to, boundsOf(months))).toBe(true);
      }),
    );
  });
});

function within(day: string, bounds: { earliest: string | null; latest: string | null }): boolean {
  return (bounds.earliest ?? "") <= day && day <= (bounds.latest ?? "9999-12-31");
}
