import { OperatorError } from "@/lib/db/operator-error";
import { ensurePrismaClient } from "@/scripts/serve/generate-client";
import { withApplication } from "@/scripts/terminal/with-application";

async function doDailyWork(): Promise<string> {
  const { runDailyWork } = await import("@/lib/daily/run-daily-work");
  const outcomes = await runDailyWork();
  if (!outcomes) return "Another process is doing the daily work at this moment.";
  const failed = outcomes.find((outcome) => "error" in outcome);
  if (failed && "error" in failed) throw failed.error;
  return outcomes
    .map((outcome) => `${outcome.name}: ${"written" in outcome ? outcome.written : 0}`)
    .join("\n");
}

/** `npm run daily`: does now what the running application does once a day. */
export async function main(args: string[]): Promise<void> {
  if (args.length > 0) throw new OperatorError("npm run daily takes no arguments.");
  await ensurePrismaClient();
  process.stdout.write(`${await withApplication("daily", doDailyWork)}\n`);
}
