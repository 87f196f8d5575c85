import type { Reporter, SerializedError } from "vitest/node";

import { keepReason } from "@/scripts/testing/reports";

/** Keeps errors outside every test: they fail a run in which each test passed, and no report counts them. */
export default class ErrorsOutsideTests implements Reporter {
  onTestRunEnd(_modules: unknown, errors: readonly SerializedError[]): void {
    for (const error of errors) keepReason(`outside a test: ${error.stack ?? error.message}`);
  }
}
