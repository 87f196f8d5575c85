import { ratioOf } from "@/scripts/bench/figures";
import type { Measured } from "@/scripts/bench/measure";
import { textTable } from "@/scripts/bench/text-table";

/** What one size of the log came to. */
export interface SizeReport {
  statements: number;
  /** Table → rows. */
  rows: Record<string, number>;
  databaseBytes: number;
  operations: Measured[];
}

/** A number of things, as people read it: 10,000. */
export const grouped = (count: number): string => count.toLocaleString("en-GB");
const ms = (time: number) => time.toFixed(time < 100 ? 1 : 0);
const times = (ratio: number) => `${ratio.toFixed(2)}×`;

const HEAD = ["milliseconds", "SQL", "rounds", "p50", "p95", "pg p50", "pg p95", "p50 ÷", "p95 ÷"];

/** One size as a table: each operation, its floor through the bare driver, and the one by the other. */
export function sizeTable({ statements, operations }: SizeReport): string[] {
  const rows = operations.map(({ name, queries, rounds, product, floor, ratio }) => [
    ...[name, String(queries), String(rounds)],
    ...[product.p50, product.p95, floor.p50, floor.p95].map(ms),
    ...[times(ratio.p50), times(ratio.p95)],
  ]);
  return [`${grouped(statements)} statements`, ...textTable([HEAD, ...rows])];
}

/** How much each table holds, those without a record left out. */
export function contentTable({ rows, databaseBytes }: SizeReport): string[] {
  const held = Object.entries(rows).filter(([, count]) => count > 0);
  const megabytes = Math.round(databaseBytes / 2 ** 20);
  return [
    ...textTable(held.map(([table, count]) => [table, grouped(count)])),
    `${grouped(megabytes)} MB in all, indexes included`,
  ];
}

/** The median of an operation at each size, and how many times the smallest size's the largest one's is. */
export function growthOf(reports: readonly SizeReport[]) {
  const [first, last] = [reports[0], reports.at(-1)];
  return (first?.operations ?? []).map(({ name, product }, place) => ({
    name,
    p50: reports.map(({ operations }) => operations[place]?.product.p50 ?? Number.NaN),
    growth: ratioOf(last?.operations[place]?.product ?? product, product).p50,
  }));
}

/** What growing did, across sizes. */
export function growthTable(reports: readonly SizeReport[]): string[] {
  const head = ["p50, milliseconds", ...reports.map(({ statements }) => grouped(statements)), "÷"];
  const rows = growthOf(reports).map(({ name, p50, growth }) => [
    ...[name, ...p50.map(ms)],
    times(growth),
  ]);
  return textTable([head, ...rows]);
}
