import { spawn } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, inject, it } from "vitest";

import { withClient } from "@/lib/db/with-client";
import type { SizeReport } from "@/scripts/bench/report";

const LONG_MS = 180_000;

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), "vigil-bench-"));
});
afterAll(() => rmSync(folder, { recursive: true }));

interface Ended {
  code: number | null;
  pid: number | undefined;
  output: string;
}

/** Runs the tool on the tests' server; `watch` sees what it has written so far. */
function runBench(
  args: string[],
  watch: (output: string, interrupt: () => void) => void = () => undefined,
): Promise<Ended> {
  const env = { ...process.env, DATABASE_URL: inject("ownerUrl"), VIGIL_DATA_DIR: folder };
  const child = spawn(process.execPath, ["scripts/bootstrap.mjs", "bench", ...args], { env });
  let output = "";
  const take = (chunk: Buffer) => {
    output += chunk.toString("utf8");
    watch(output, () => child.kill("SIGINT"));
  };
  child.stdout.on("data", take);
  child.stderr.on("data", take);
  return new Promise((resolve, reject) => {
    child.once("error", reject);
    child.once("close", (code) => resolve({ code, pid: child.pid, output }));
  });
}

async function isLeft({ pid }: Ended): Promise<boolean> {
  return withClient(inject("ownerUrl"), async (client) => {
    const name = `vigil_bench_${pid}`;
    const { rowCount } = await client.query("SELECT FROM pg_database WHERE datname = $1", [name]);
    return rowCount === 1;
  });
}

describe("npm run bench", () => {
  it(
    "measures every operation and its floor at each size, and drops its database",
    async () => {
      const file = path.join(folder, "figures.json");
      const args = ["--sizes", "200,400", "--rounds", "2", "--json", file];
      const ended = await runBench(args);
      expect(ended.output).toContain("400 statements");
      expect(ended.code).toBe(0);
      const { sizes, growth } = JSON.parse(readFileSync(file, "utf8")) as {
        sizes: SizeReport[];
        growth: { name: string; growth: number }[];
      };
      expect(sizes.map(({ statements }) => statements)).toEqual([200, 400]);
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
      expect(await isLeft(ended)).toBe(false);
    },
    LONG_MS,
  );

  it(
    "stops when it is told to, also amid filling in records, and drops its database then too",
    async () => {
      let told = false;
      const ended = await runBench(["--sizes", "300,1m", "--rounds", "2"], (output, interrupt) => {
        if (told || !output.includes("300 statements\n")) return;
        told = true;
        setTimeout(interrupt, 1_500);
      });
      expect(told).toBe(true);
      expect(ended.output).not.toContain("went wrong");
      expect(await isLeft(ended)).toBe(false);
    },
    LONG_MS,
  );

  it("says in a sentence what it did not understand", async () => {
    const ended = await runBench(["--sizes", "plenty"]);
    expect(ended.code).toBe(1);
    expect(ended.output).toContain("“plenty” is no size.");
  });
});
