import type { Reporter, TestCase, TestError, TestResult } from "@playwright/test/reporter";

import { keepFailure } from "@/scripts/testing/reports";

/** Keeps which browser tests failed and why, and errors outside every test. */
export default class KeepPlaywrightFailures implements Reporter {
  onTestEnd(test: TestCase, result: TestResult): void {
    if (result.status !== test.expectedStatus)
      keepFailure(test.titlePath().filter(Boolean).join(" > "), result.error?.message);
  }

  onError(error: TestError): void {
    keepFailure("Outside a browser test", error.stack ?? error.message);
  }

  printsToStdio(): boolean {
    return false;
  }
}
