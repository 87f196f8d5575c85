import { spawn } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, inject, it } from "vitest";

import { withClient } from "@/lib/db/with-client";
import type { SizeReport } from "@/scripts/bench/report";

const LONG_MS = 300_000;

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), "vigil-bench-"));
});
afterAll(() => rmSync(folder, { recursive: true }));

interface Run {
  /** What the name of its database begins with. */
  database: string;
  interrupt: () => void;
  ended: Promise<{ code: number | null; output: string }>;
}

/** Runs the tool on the tests' server. */
function runBench(args: string[]): Run {
  const env = { ...process.env, DATABASE_URL: inject("ownerUrl"), VIGIL_DATA_DIR: folder };
  const child = spawn(process.execPath, ["scripts/bootstrap.mjs", "bench", ...args], { env });
  let output = "";
  for (const stream of [child.stdout, child.stderr])
    stream.on("data", (chunk: Buffer) => (output += chunk.toString("utf8")));
  const ended = new Promise<{ code: number | null; output: string }>((resolve, reject) => {
    child.once("error", reject);
    child.once("close", (code) => resolve({ code, output }));
  });
  return {
    database: `vigil_bench_${child.pid}_`,
    interrupt: () => child.kill("SIGINT"),
    ended,
  };
}

function isThere(sql: string, values: string[]): Promise<boolean> {
  return withClient(inject("ownerUrl"), async (client) => {
    const { rowCount } = await client.query(sql, values);
    return Boolean(rowCount);
  });
}

const isLeft = ({ database }: Run) =>
  isThere("SELECT FROM pg_database WHERE starts_with(datname, $1)", [database]);

const isFillingIn = ({ database }: Run) =>
  isThere(
    "SELECT FROM pg_stat_activity WHERE starts_with(datname, $1) AND state = 'active' AND query LIKE '%INSERT INTO \"Statement\"%'",
    [database],
  );

describe("npm run bench", () => {
  it(
    "measures every operation and its floor at each size, and drops its database",
    async () => {
      const file = path.join(folder, "figures.json");
      const run = runBench(["--sizes", "100,200", "--rounds", "2", "--json", file]);
      const ended = await run.ended;
      expect(ended.output).toContain("200 statements");
      expect(ended.code).toBe(0);
      const { sizes, growth } = JSON.parse(readFileSync(file, "utf8")) as {
        sizes: SizeReport[];
        growth: { name: string; growth: number }[];
      };
      expect(sizes.map(({ statements }) => statements)).toEqual([100, 200]);
      for (const { rows, statements, operations } of sizes) {
        expect(rows.Statement).toBeGreaterThanOrEqual(statements);
        expect(operations.length).toBeGreaterThanOrEqual(18);
        for (const { name, queries, rounds, product, floor, ratio } of operations) {
          expect(ended.output).toContain(name);
          expect([rounds, queries > 0]).toEqual([2, true]);
          for (const { p50, p95 } of [product, floor]) {
            expect(p50).toBeGreaterThan(0);
            expect(p95).toBeGreaterThanOrEqual(p50);
          }
          expect(ratio.p50).toBeCloseTo(product.p50 / floor.p50);
        }
      }
      expect(growth).toHaveLength(sizes[0]?.operations.length ?? 0);
      expect(await isLeft(run)).toBe(false);
    },
    LONG_MS,
  );

  it(
    "stops when it is told to, also amid filling in records, and drops its database then too",
    async () => {
      const run = runBench(["--sizes", "1m", "--rounds", "2"]);
      await expect.poll(() => isFillingIn(run), { timeout: LONG_MS / 2, interval: 200 }).toBe(true);
      run.interrupt();
      const ended = await run.ended;
      expect(ended.output).not.toContain("went wrong");
      expect(await isLeft(run)).toBe(false);
    },
    LONG_MS,
  );

  it("says in a sentence what it did not understand", async () => {
    const ended = await runBench(["--sizes", "plenty"]).ended;
    expect(ended.code).toBe(1);
    expect(ended.output).toContain("“plenty” is no size.");
  });
});
