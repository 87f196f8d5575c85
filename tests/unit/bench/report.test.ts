import { expect, it } from "vitest";

import { logSize } from "@/scripts/bench/log/log-size";
import { contentTable, growthTable, sizeTable, type SizeReport } from "@/scripts/bench/report";
import { textTable } from "@/scripts/bench/text-table";

function aReport(statements: number, p50: number): SizeReport {
  const product = { p50, p95: p50 * 2 };
  const floor = { p50: 10, p95: 10 };
  const ratio = { p50: p50 / 10, p95: p50 / 5 };
  return {
    statements,
    rows: { Statement: statements, Attachment: 0 },
    databaseBytes: 5 * 2 ** 20,
    operations: [{ name: "a list", queries: 12, rounds: 40, product, floor, ratio }],
  };
}

it("aligns names to the left and figures to the right", () => {
  const rows = [
    ["name", "n"],
    ["a longer name", "1,000"],
  ];
  expect(textTable(rows)).toEqual(["name               n", "a longer name  1,000"]);
  expect(textTable([])).toEqual([]);
});

it("shows an operation beside its floor, and the one by the other", () => {
  const [title, head, row] = sizeTable(aReport(10_000, 15));
  expect(title).toBe("10,000 statements");
  expect(head?.split(/ {2,}/)).toEqual([
    ...["milliseconds", "SQL", "rounds", "p50", "p95", "pg p50", "pg p95", "p50 ÷", "p95 ÷"],
  ]);
  expect(row?.split(/ {2,}/)).toEqual([
    ...["a list", "12", "40", "15.0", "30.0", "10.0", "10.0", "1.50×", "3.00×"],
  ]);
  expect(row?.length).toBe(head?.length);
});

it("names the tables that hold something, and the size of it all", () => {
  expect(contentTable(aReport(10_000, 15))).toEqual([
    "Statement  10,000",
    "5 MB in all, indexes included",
  ]);
});

it("shows what growing did", () => {
  const [, row] = growthTable([aReport(10_000, 15), aReport(100_000, 20), aReport(1_000_000, 45)]);
  expect(row?.split(/ {2,}/)).toEqual(["a list", "15.0", "20.0", "45.0", "3.00×"]);
});

it("grows every kind of record with the statements, and never below what a small log needs", () => {
  expect(logSize(300)).toMatchObject({ statements: 300, contacts: 300, cases: 5, people: 200 });
  expect(logSize(10_000)).toMatchObject({ contacts: 5_000, cases: 100 });
  expect(logSize(1_000_000)).toEqual({
    ...{ statements: 1_000_000, contacts: 100_000, cases: 10_000 },
    ...{ people: 20_000, bodies: 1_000, sources: 50_000 },
  });
});
