import { REPORT_FOLDER, reasonsKept, sumReports } from "@/scripts/testing/reports";

/** Prints why parts did not pass, then the sum of all reports. Exits with 1 when either tells of a failure. */
export function main(): Promise<void> {
  const { passed, failed } = sumReports(REPORT_FOLDER);
  const reasons = reasonsKept(REPORT_FOLDER);
  process.stdout.write(`\n${reasons}${passed} passed, ${failed} failed\n`);
  if (failed > 0 || passed === 0 || reasons) process.exitCode = 1;
  return Promise.resolve();
}
