import { sumReports } from "@/scripts/testing/reports";

/** Prints the sum of all reports in VIGIL_REPORT_DIR. Exits with 1 when any test failed. */
export function main(): Promise<void> {
  const { passed, failed } = sumReports(process.env.VIGIL_REPORT_DIR || "test-results/reports");
  process.stdout.write(`\n${passed} passed, ${failed} failed\n`);
  if (failed > 0 || passed === 0) process.exitCode = 1;
  return Promise.resolve();
}
