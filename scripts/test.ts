import { ensureChromium } from "@/scripts/browser/ensure-chromium";
import { NEXT } from "@/scripts/serve/app-process";
import { ensurePrismaClient } from "@/scripts/serve/generate-client";
import { runAll } from "@/scripts/testing/run-all";
import { runPlaywright } from "@/scripts/testing/run-playwright";
import { runVitest } from "@/scripts/testing/run-vitest";
import { runNode } from "@/scripts/terminal/run-command";
import { step } from "@/scripts/terminal/steps";

async function endToEnd(): Promise<void> {
  await runPlaywright(await step("Chromium", ensureChromium));
}

/** `npm test`: every test, from nothing, on databases and ports of the tests' own. */
export async function main(): Promise<void> {
  await step("Database client", () => ensurePrismaClient());
  await step("Route types", () => runNode([NEXT, "typegen"]));
  await runAll([
    { name: "unit and architecture", run: () => runVitest("unit", ["unit", "architecture"]) },
    { name: "integration", run: () => runVitest("integration", ["integration"]) },
    { name: "end to end", run: endToEnd },
  ]);
}
