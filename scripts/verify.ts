import { OperatorError } from "@/lib/db/operator-error";
import { ensurePrismaClient } from "@/scripts/serve/generate-client";
import { step } from "@/scripts/terminal/steps";
import { withApplication } from "@/scripts/terminal/with-application";
import { CHECKS } from "@/scripts/verify/checks";

const USAGE = "npm run verify takes no arguments: it checks everything.";

/** Runs every check, also after one that failed. Returns how many things do not hold. */
async function runChecks(): Promise<number> {
  let problems = 0;
  for (const { name, run } of CHECKS) {
    const result = await step(name, run, ({ remark }) => remark);
    problems += result.problems;
  }
  return problems;
}

/** `npm run verify`: recomputes what must never have changed, and names what has. Changes nothing. */
export async function main(args: string[]): Promise<void> {
  if (args.length > 0) throw new OperatorError(USAGE);
  await ensurePrismaClient();
  const problems = await withApplication("verify", runChecks);
  if (problems === 0) {
    process.stdout.write("Everything holds.\n");
    return;
  }
  const [what, verb] = problems === 1 ? ["thing does", "It is"] : ["things do", "They are"];
  throw new OperatorError(`${problems} ${what} not hold. ${verb} named above.`);
}
