import { describe, expect, it } from "vitest";

import { readCellDate } from "@/lib/features/imports/rules/cell-date";
import { FIELDS } from "@/lib/features/imports/rules/fields";
import { matchColumns, matchKey } from "@/lib/features/imports/rules/match-columns";
import { readCell } from "@/lib/features/imports/rules/read-cell";
import { problemOf, readLine } from "@/lib/features/imports/run/read-line";

describe("the date of a cell", () => {
  it.each([
    ["2023", "2023"],
    ["2023-08", "2023-08"],
    ["2023-8-4", "2023-08-04"],
    ["2023-08-14 00:00:00", "2023-08-14"],
    ["14 August 2023", "2023-08-14"],
    ["Aug 14, 2023", "2023-08-14"],
    ["August 2023", "2023-08"],
    ["14th of August 2023", "2023-08-14"],
    ["25/12/2023", "2023-12-25"],
    ["12/25/2023", "2023-12-25"],
    ["05.05.2023", "2023-05-05"],
    ["08/2023", "2023-08"],
    ["about 2023", "2023~"],
    ["c. June 2021", "2021-06~"],
    ["2023-05/2023-08", "2023-05/2023-08"],
    ["[2023-05..2023-08]", "[2023-05..2023-08]"],
    ["٢٠٢٣-٠٨", "2023-08"],
  ])("%s is %s", (cell, edtf) => {
    expect(readCellDate(cell)).toEqual({ edtf });
  });

  it.each([
    ["03/04/2023", "Write 2023-04-03 or 2023-03-04"],
    ["3.4.2023", "3 April or 4 March"],
    ["45152", "number of a day"],
    ["3/4/23", "all four digits"],
    ["31 April 2023", "There is no 31 April"],
    ["last month", "Write it as 2023"],
    ["2023-13", "is not a month"],
    ["2023-08-14 15:30", "Write it as 2023"],
    ["00/05/2023", "Write it as 2023"],
  ])("%s is refused, saying what to write", (cell, words) => {
    expect(readCellDate(cell)).toEqual({ problem: expect.stringContaining(words) });
  });
});

const spec = (kind: keyof typeof FIELDS, name: string) =>
  FIELDS[kind].find((field) => field.name === name)!;

describe("a cell of a closed list", () => {
  it.each([
    ["statements", "channel", "press_briefing", "press_briefing"],
    ["statements", "channel", "PRESS BRIEFING ", "press_briefing"],
    ["statements", "language", "French", "fr"],
    ["statements", "language", "pt-BR", "pt-BR"],
    ["cases", "holderCountry", "iran", "IR"],
    ["cases", "holderCountry", "IRN", "IR"],
    ["cases", "holderCountry", "Côte d'Ivoire", "CI"],
    ["contacts", "count", "12", "12"],
  ] as const)("%s %s: %s is %s", (kind, name, cell, value) => {
    expect(readCell(spec(kind, name), cell)).toEqual({ value });
  });

  it("offers the nearest words", () => {
    const reading = readCell(spec("statements", "channel"), "Pres brifing");
    expect(reading).toEqual({
      problem: "“Pres brifing” is not one of the words known here. Write “Press briefing”",
    });
    const country = readCell(spec("cases", "holderCountry"), "Irann");
    expect(country).toEqual({ problem: expect.stringContaining("“Iran”") });
  });

  it("takes several, parted by semicolons, or by commas where the whole is no entry", () => {
    expect(readCell(spec("statements", "kinds"), "Pledge; call for release")).toEqual({
      value: ["pledge", "call_for_release"],
    });
    expect(readCell(spec("people", "nationalities"), "US, France")).toEqual({
      value: ["US", "FR"],
    });
    expect(readCell(spec("people", "nationalities"), "France; Nowhere")).toHaveProperty("problem");
  });
});

describe("the columns of a file", () => {
  it("are given by their headings, each field once", () => {
    const header = ["ID", "Full Name", "name", "D.O.B.", "Nationality", "Shoe size"];
    const columns = matchColumns(FIELDS.people, header, new Map());
    expect(columns).toEqual(["", "fullName", "", "", "nationalities", ""]);
    expect(matchKey(header, null)).toBeNull();
    expect(matchKey(header, "id")).toBe(0);
  });

  it("are as they were chosen the last time, also when left out", () => {
    const remembered = new Map([
      ["shoe size", "notes"],
      ["full name", ""],
      ["gone", "noSuchField"],
    ]);
    const header = ["Full name", "Name", "Shoe size", "Gone"];
    expect(matchColumns(FIELDS.people, header, remembered)).toEqual(["", "fullName", "notes", ""]);
  });
});

describe("a row", () => {
  const layout = {
    kind: "people" as const,
    header: ["Ref", "Name", "Notes"],
    columns: ["", "fullName", "notes"],
    keyColumn: 0,
  };

  it("is known by its reference under the heading it stands below, and by all it says", () => {
    const row = readLine(layout, ["7", " Ada ", "'=1+1"]);
    expect(row).toMatchObject({ key: "ref:7", entered: { fullName: "Ada", notes: "=1+1" } });
    expect(readLine(layout, ["7", "Ada", "=1+1"]).digest).toBe(row.digest);
    expect(readLine(layout, ["8", "Ada", "=1+1"]).digest).not.toBe(row.digest);
  });

  it("with more cells than the heading is bad; with fewer it says less", () => {
    expect(readLine(layout, ["7", "Ada", "x", "y"]).problems[0]?.message).toContain("4 cells");
    expect(readLine(layout, ["7", "Ada"])).toMatchObject({ problems: [], entered: { notes: "" } });
  });

  it("names the column of a problem, or none", () => {
    expect(problemOf(layout, ["7", "Ada"], "fullName", "No.")).toEqual({
      ...{ column: "Name", value: "Ada", message: "No." },
    });
    expect(problemOf(layout, [], "birth", "No.")).toMatchObject({
      column: null,
      message: "Born: No.",
    });
  });
});
