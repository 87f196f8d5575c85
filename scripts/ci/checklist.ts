import { writeFileSync } from "node:fs";

import { reportFile } from "@/scripts/testing/reports";

/** A list of checks made one after another, kept as a report that `ci-summary` can add up. */
export class Checklist {
  #passed = 0;
  #failed = 0;

  /** Makes a check. A failure is printed and counted; `false` comes back for it. */
  async check(name: string, work: () => Promise<void>): Promise<boolean> {
    try {
      await work();
      this.#passed += 1;
      process.stdout.write(`  ✓ ${name}\n`);
      return true;
    } catch (error) {
      this.#failed += 1;
      const reason = error instanceof Error ? error.message : String(error);
      process.stdout.write(`  ✗ ${name}: ${reason}\n`);
      return false;
    }
  }

  /** Writes the report and makes the process fail when a check did. */
  finish(name: string): void {
    const report = { numPassedTests: this.#passed, numFailedTests: this.#failed };
    writeFileSync(reportFile(name), JSON.stringify(report));
    if (this.#failed > 0) process.exitCode = 1;
  }
}
