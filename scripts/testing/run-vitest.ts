import { OperatorError } from "@/lib/db/operator-error";
import { reportFile } from "@/scripts/testing/reports";
import { runNode } from "@/scripts/terminal/run-command";

/**
 * Runs projects of vitest.config.ts, showing their output and keeping a JSON report.
 * @param name what the report is called
 * @param without patterns of test files to leave out
 * @throws OperatorError when a test failed
 */
export async function runVitest(
  name: string,
  projects: string[],
  without: string[] = [],
): Promise<void> {
  const { code } = await runNode(
    [
      "node_modules/vitest/vitest.mjs",
      "run",
      ...projects.flatMap((project) => ["--project", project]),
      ...without.flatMap((files) => ["--exclude", files]),
      "--reporter=default",
      "--reporter=json",
      "--reporter=./scripts/testing/keep-vitest-failures.ts",
      `--outputFile.json=${reportFile(name)}`,
    ],
    { output: "show" },
  );
  if (code !== 0) throw new OperatorError(`Tests failed: ${projects.join(", ")}. See above.`);
}
