import { parse } from "csv-parse/sync";
import fc from "fast-check";
import { describe, expect, it } from "vitest";

import { renderCsv } from "@/lib/features/exports/render/csv";
import { safeCell } from "@/lib/features/exports/render/csv/safe-cell";
import { aStatement, aSummary, someRecords } from "@/tests/unit/exports/case-fixture";
import { rendered, unzipped } from "@/tests/unit/exports/read-output";

/** 1 January 1980 as a zip writes it. */
const FIRST_ZIP_DAY = 0x21;

type Row = Record<string, string>;

function rowsOf(files: Map<string, string>, name: string): Row[] {
  return parse(files.get(name) ?? "", { bom: true, columns: true }) as Row[];
}

async function csvOf(summary: ReturnType<typeof aSummary>) {
  return unzipped(await rendered(renderCsv, summary));
}

describe("the CSV export", () => {
  it("is a zip of one file per kind of record", async () => {
    const files = await csvOf(aSummary());
    expect([...files.keys()]).toEqual([
      "case.csv",
      "people.csv",
      "organisations.csv",
      "statements.csv",
      "contacts.csv",
      "commitments.csv",
      "statuses.csv",
      "determinations.csv",
      "closures.csv",
      "custody.csv",
      "legal-steps.csv",
      "legal-step-states.csv",
      "health-notes.csv",
      "deadlines.csv",
      "detention-dates.csv",
      "involvements.csv",
      "criteria.csv",
      "consular-events.csv",
      "figures.csv",
      "sources.csv",
      "tasks.csv",
    ]);
    for (const text of files.values()) {
      expect(text.startsWith('\ufeff"')).toBe(true);
      expect(text.endsWith('"\r\n')).toBe(true);
    }
  });

  it("has the summary's numbers and every record", async () => {
    const summary = aSummary();
    const files = await csvOf(summary);
    const facts = Object.fromEntries(
      rowsOf(files, "case.csv").map((row) => [row["field"], row["value"]]),
    );
    expect(facts).toMatchObject({
      Reference: "VG-2026-7KQ4",
      "Days held": summary.header.held.line,
      Statements: "5",
      Contacts: "3",
      Outcome: "Released, 1 August 2024, source 2",
      "Numbers as of": "2026-11-23",
    });
    const statements = rowsOf(files, "statements.csv");
    expect(statements.map((row) => row["text"])).toEqual(
      someRecords().statements.map((statement) => statement.text.text),
    );
    expect(statements[4]).toMatchObject({
      date: "“Monday” (as stated)",
      "date (EDTF)": "",
      "date as stated": "Monday",
      "source numbers": "1; 2",
    });
    expect(rowsOf(files, "contacts.csv")[2]).toMatchObject({ "count is": "more than", count: "6" });
    expect(rowsOf(files, "people.csv")).toHaveLength(2);
    expect(rowsOf(files, "sources.csv")).toHaveLength(3);
    expect(rowsOf(files, "tasks.csv")[1]).toMatchObject({ status: "done" });
  });

  it("says of every date in every file whether it was inferred", async () => {
    const files = await csvOf(aSummary());
    const headersOf = (name: string) => parse(files.get(name) ?? "", { bom: true })[0] as string[];
    const dates = [...files.keys()].flatMap((name) =>
      headersOf(name)
        .filter((header) => header.endsWith(" (EDTF)"))
        .map((header) => [name, header.replace(" (EDTF)", " inferred")] as const),
    );
    expect(dates.length).toBeGreaterThan(10);
    for (const [name, inferred] of dates) expect(headersOf(name)).toContain(inferred);
  });

  it("is byte for byte the same when nothing changed", async () => {
    const [first, second] = [
      await rendered(renderCsv, aSummary()),
      await rendered(renderCsv, aSummary()),
    ];
    expect(first.equals(second)).toBe(true);
    const [time, day] = [first.readUInt16LE(10), first.readUInt16LE(12)];
    expect([time, day]).toEqual([0, FIRST_ZIP_DAY]);
  });

  it.each([
    "=1+1",
    " =1+1",
    "\n=1",
    "\u00a0=1",
    "\ufeff=1",
    "\u200b=1",
    "+1",
    "-1",
    "@x",
    "＝1",
    "|x",
    "%x",
    "\t1",
    "\u202e=1",
  ])("never lets %j become a formula", (text) => {
    expect(safeCell(text).startsWith("'")).toBe(true);
  });

  it("leaves ordinary text alone", () => {
    expect(safeCell("On Monday – “we = they”")).toBe("On Monday – “we = they”");
  });

  it("rejects when a stream of records fails, instead of ending a file early", async () => {
    const { header, streams } = aSummary();
    async function* broken() {
      yield aStatement();
      throw new Error("connection lost");
    }
    const failing = { header, streams: { ...streams, statements: broken } };
    await expect(rendered(renderCsv, failing)).rejects.toThrow("connection lost");
  });

  it("takes any text, quotes and line ends and all", async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: "binary" }), async (text) => {
        const records = someRecords();
        records.statements = [aStatement({ text: { text, language: null }, venue: "last" })];
        const rows = rowsOf(await csvOf(aSummary({}, records)), "statements.csv");
        expect(rows).toHaveLength(1);
        expect(rows[0]).toMatchObject({ text: safeCell(text), venue: "last" });
      }),
      { numRuns: 50 },
    );
  });
});
