import path from "node:path";
import type { Reporter, SerializedError, TestModule } from "vitest/node";

import { keepFailure } from "@/scripts/testing/reports";

/** Keeps which tests failed and why, and errors outside every test: they fail a run in which each test passed. */
export default class KeepVitestFailures implements Reporter {
  onTestRunEnd(modules: readonly TestModule[], errors: readonly SerializedError[]): void {
    for (const testModule of modules) {
      const file = path.relative(process.cwd(), testModule.moduleId);
      for (const error of testModule.errors()) keepFailure(file, error.message);
      for (const test of testModule.children.allTests("failed"))
        keepFailure(`${file} > ${test.fullName}`, test.result().errors?.[0]?.message);
    }
    for (const error of errors) keepFailure("Outside a test", error.stack ?? error.message);
  }
}
