import { OperatorError } from "@/lib/db/operator-error";
import { main as lockComplete } from "@/scripts/lock-complete";
import { NEXT } from "@/scripts/serve/app-process";
import { ensurePrismaClient } from "@/scripts/serve/generate-client";
import { runAll, type Part } from "@/scripts/testing/run-all";
import { runVitest } from "@/scripts/testing/run-vitest";
import { runNode } from "@/scripts/terminal/run-command";
import { step } from "@/scripts/terminal/steps";

function tool(name: string, ...commands: string[][]): Part {
  const run = async () => {
    for (const command of commands) {
      const { code, output } = await runNode(command);
      if (code !== 0) throw new OperatorError(output.trim());
    }
  };
  return { name, run: () => step(name, run) };
}

/** `npm run check`: everything that can be told without a database or a browser. */
export async function main(): Promise<void> {
  await ensurePrismaClient();
  await runAll([
    { name: "Lockfile", run: () => lockComplete(["--check"]) },
    tool("Types", [NEXT, "typegen"], ["node_modules/typescript/bin/tsc", "--noEmit"]),
    tool("Lint", ["node_modules/eslint/bin/eslint.js", "--max-warnings=0", "."]),
    tool("Format", ["node_modules/prettier/bin/prettier.cjs", "--check", "--log-level=warn", "."]),
    tool("Unused code", ["node_modules/knip/bin/knip.js"]),
    { name: "Tests", run: () => runVitest("check", ["unit", "architecture"]) },
  ]);
}
