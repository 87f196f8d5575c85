import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, expect, test, vi } from "vitest";

import { keepFailure, keepReason, reasonsKept, sumReports } from "@/scripts/testing/reports";

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), "vigil-reports-"));
});
afterEach(() => rmSync(folder, { recursive: true }));

const report = (name: string, content: object) =>
  writeFileSync(path.join(folder, `${name}.json`), JSON.stringify(content));

test("adds up the reports of both test runners", () => {
  report("unit", { numPassedTests: 10, numFailedTests: 1, numFailedTestSuites: 1 });
  report("e2e", { stats: { expected: 5, unexpected: 1, flaky: 0, skipped: 0 } });
  expect(sumReports(folder)).toEqual({ passed: 15, failed: 2 });
});

test("a skipped or flaky test has not passed", () => {
  report("e2e", { stats: { expected: 5, unexpected: 0, flaky: 1, skipped: 1 } });
  report("unit", { numPassedTests: 1, numFailedTests: 0, numPendingTests: 2, numTodoTests: 1 });
  expect(sumReports(folder)).toEqual({ passed: 6, failed: 5 });
});

test("a test file that could not be loaded is a failure", () => {
  report("unit", { numPassedTests: 10, numFailedTests: 0, numFailedTestSuites: 1 });
  expect(sumReports(folder)).toEqual({ passed: 10, failed: 1 });
});

test("a report cut short is a failure", () => {
  writeFileSync(path.join(folder, "unit.json"), '{"numPassedTests": 10');
  expect(sumReports(folder)).toEqual({ passed: 0, failed: 1 });
});

test("an error outside every test is a failure", () => {
  const stats = { expected: 5, unexpected: 0, flaky: 0, skipped: 0 };
  report("e2e", { stats, errors: [{ message: "the server would not stop" }] });
  expect(sumReports(folder)).toEqual({ passed: 5, failed: 1 });
});

test("reasons kept along the way are told together, by whoever looks into the folder", () => {
  expect(reasonsKept(folder)).toBe("");
  vi.stubEnv("VIGIL_REPORT_DIR", folder);
  keepReason("Lint: a.ts 3:1");
  keepReason("Format: b.ts");
  vi.unstubAllEnvs();
  expect(reasonsKept(folder)).toBe("Lint: a.ts 3:1\nFormat: b.ts\n");
  expect(sumReports(folder)).toEqual({ passed: 0, failed: 0 });
});

test("a failure is kept with its name and the first lines of what it said, without colours", () => {
  vi.stubEnv("VIGIL_REPORT_DIR", folder);
  keepFailure("a.test.ts > adds", `\u001b[31mexpected 1\nto be 2\u001b[39m${"\nmore".repeat(50)}`);
  keepFailure("b.test.ts > ends");
  vi.unstubAllEnvs();
  const lines = reasonsKept(folder).split("\n");
  expect(lines.slice(0, 3)).toEqual(["Failed: a.test.ts > adds", "    expected 1", "    to be 2"]);
  expect(lines).toHaveLength(1 + 12 + 2 + 1);
  expect(lines.slice(-3)).toEqual(["Failed: b.test.ts > ends", "    no message", ""]);
});
