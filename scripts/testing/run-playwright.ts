import { OperatorError } from "@/lib/db/operator-error";
import { findFreePort } from "@/lib/db/embedded/free-port";
import { reportFile } from "@/scripts/testing/reports";
import { runNode } from "@/scripts/terminal/run-command";

/**
 * Runs the end-to-end tests on a port that is free now, keeping a JSON report.
 * @param chromium path of the browser
 * @throws OperatorError when a test failed
 */
export async function runPlaywright(chromium: string): Promise<void> {
  const { code } = await runNode(
    [
      "node_modules/@playwright/test/cli.js",
      "test",
      "--reporter=list,json,./scripts/testing/keep-playwright-failures.ts",
    ],
    {
      output: "show",
      env: {
        ...process.env,
        CHROMIUM_PATH: chromium,
        VIGIL_E2E_PORT: String(await findFreePort()),
        PLAYWRIGHT_JSON_OUTPUT_NAME: reportFile("e2e"),
      },
    },
  );
  if (code !== 0) throw new OperatorError("Tests failed: end to end. See above.");
}
