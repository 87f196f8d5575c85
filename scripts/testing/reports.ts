import { appendFileSync, existsSync, mkdirSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";

/** Numbers of tests that passed and that did not. */
export interface Tally {
  passed: number;
  failed: number;
}

interface VitestReport {
  numPassedTests: number;
  numFailedTests: number;
  numFailedTestSuites: number;
  numPendingTests: number;
  numTodoTests: number;
}

interface PlaywrightReport {
  stats: { expected: number; unexpected: number; flaky: number; skipped: number };
  /** What went wrong outside every test. */
  errors: unknown[];
}

/** Where reports of this run are kept and looked for. */
export const REPORT_FOLDER = process.env.VIGIL_REPORT_DIR || "test-results/reports";
const REASONS = "not-passed.txt";

/** Where a run's machine-readable report goes: VIGIL_REPORT_DIR, else among the test results. */
export function reportFile(name: string): string {
  const folder = path.resolve(REPORT_FOLDER);
  mkdirSync(folder, { recursive: true });
  return path.join(folder, `${name}.json`);
}

/** Keeps why a part did not pass, for the end of a run that is longer than what is read of it. */
export function keepReason(reason: string): void {
  const folder = process.env.VIGIL_REPORT_DIR;
  if (folder) appendFileSync(path.join(folder, REASONS), `${reason}\n`);
}

const MOST_LINES = 12;
const COLOURS = new RegExp(`${String.fromCharCode(27)}\\[[0-9;]*m`, "gu");

/** Keeps which test failed, and the first lines of what it said. */
export function keepFailure(test: string, message = "no message"): void {
  const lines = message.replaceAll(COLOURS, "").trim().split("\n").slice(0, MOST_LINES);
  keepReason(`Failed: ${test}\n${lines.map((line) => `    ${line}`).join("\n")}`);
}

/** All that was kept by `keepReason` in a folder; empty when every part passed. */
export function reasonsKept(folder: string): string {
  const file = path.join(folder, REASONS);
  return existsSync(file) ? readFileSync(file, "utf8") : "";
}

function tallyOf(report: Partial<VitestReport & PlaywrightReport>): Tally {
  if (report.stats) {
    const { expected, unexpected, flaky, skipped } = report.stats;
    const outside = report.errors?.length ?? 0;
    // A skipped test has shown nothing, and a flaky one something worse.
    return { passed: expected, failed: unexpected + flaky + skipped + outside };
  }
  const { numPassedTests = 0, numFailedTests = 0, numFailedTestSuites = 0 } = report;
  const { numPendingTests = 0, numTodoTests = 0 } = report;
  const failed = numFailedTests + numPendingTests + numTodoTests;
  // A file that could not be loaded has no test that failed, but failed.
  return { passed: numPassedTests, failed: Math.max(failed, numFailedTestSuites && 1) };
}

/** Sums the reports of a folder, whichever runner wrote them. An unreadable one is a failure. */
export function sumReports(folder: string): Tally {
  const total: Tally = { passed: 0, failed: 0 };
  for (const name of readdirSync(folder).filter((file) => file.endsWith(".json"))) {
    let tally: Tally = { passed: 0, failed: 1 };
    try {
      const text = readFileSync(path.join(folder, name), "utf8");
      tally = tallyOf(JSON.parse(text) as Partial<VitestReport & PlaywrightReport>);
    } catch {
      // counted as it stands
    }
    total.passed += tally.passed;
    total.failed += tally.failed;
  }
  return total;
}
