import { OperatorError } from "@/lib/db/operator-error";
import { main as lockComplete } from "@/scripts/lock-complete";
import { NEXT } from "@/scripts/serve/app-process";
import { ensurePrismaClient } from "@/scripts/serve/generate-client";
import { IMPORT_CYCLES } from "@/scripts/testing/import-cycles";
import { runAll, type Part } from "@/scripts/testing/run-all";
import { runVitest } from "@/scripts/testing/run-vitest";
import { runNode } from "@/scripts/terminal/run-command";
import { step } from "@/scripts/terminal/steps";

async function mustRun(command: string[]): Promise<void> {
  const { code, output } = await runNode(command);
  if (code !== 0) throw new OperatorError(output.trim());
}

function tool(name: string, command: string[]): Part {
  return { name, run: () => step(name, () => mustRun(command)) };
}

/** Takes longest by far: begun at once, while the others run, and told of in its turn. */
function meanwhile(name: string, command: string[]): Part {
  const begun = mustRun(command);
  begun.catch(() => undefined);
  return { name, run: () => step(name, () => begun) };
}

const LINT = ["node_modules/eslint/bin/eslint.js", "--max-warnings=0", "--concurrency=2"];
const TESTS: Part = {
  name: "Tests",
  run: () => runVitest("check", ["unit", "architecture"]),
};

/**
 * `npm run check`: everything that can be told without a database or a browser. `--without-tests`
 * leaves out the unit tests, where `npm test` runs them anyway.
 */
export async function main(args: string[]): Promise<void> {
  const withTests = !args.includes("--without-tests");
  await ensurePrismaClient();
  await step("Types of the routes", () => mustRun([NEXT, "typegen"]));
  const lint = meanwhile("Lint", [...LINT, "."]);
  await runAll([
    { name: "Lockfile", run: () => lockComplete(["--check"]) },
    tool("Types", ["node_modules/typescript/bin/tsc", "--noEmit"]),
    tool("Format", ["node_modules/prettier/bin/prettier.cjs", "--check", "--log-level=warn", "."]),
    tool("Import cycles", IMPORT_CYCLES),
    tool("Unused code", ["node_modules/knip/bin/knip.js"]),
    ...(withTests ? [TESTS] : []),
    lint,
  ]);
}
