import { parseArgs } from "node:util";

import { OperatorError } from "@/lib/db/operator-error";
import { ensurePrismaClient } from "@/scripts/serve/generate-client";
import { step } from "@/scripts/terminal/steps";
import { withApplication } from "@/scripts/terminal/with-application";
import type { TrailOptions } from "@/scripts/verify/audit-trail";
import { verifyBackupFile } from "@/scripts/verify/backup";
import { checksFor } from "@/scripts/verify/checks";
import { readKeptHead } from "@/scripts/verify/kept-head";

const USAGE = `npm run verify checks everything. It also takes, after --:
  --anchor FILE    write the head of the audit trail to a new file, if the trail holds
  --against FILE   look for a head that was kept: the file, the mail, or its line
  --backup FILE    check a backup instead: restore it beside, compare every row, drop it again`;

const OPTIONS = {
  anchor: { type: "string" },
  against: { type: "string" },
  backup: { type: "string" },
} as const;

function parse(args: string[]) {
  try {
    return parseArgs({ args, options: OPTIONS }).values;
  } catch {
    throw new OperatorError(USAGE);
  }
}

/** Runs every check, also after one that failed. Returns how many things do not hold. */
async function runChecks(options: TrailOptions): Promise<number> {
  let problems = 0;
  for (const { name, run } of checksFor(options)) {
    const result = await step(name, run, ({ remark }) => remark);
    problems += result.problems;
  }
  return problems;
}

/** `npm run verify`: recomputes what must never have changed, and names what has. Changes nothing. */
export async function main(args: string[]): Promise<void> {
  const { anchor, against, backup } = parse(args);
  if (backup) return verifyBackupFile(backup);
  const options = { anchor, against: against ? await readKeptHead(against) : undefined };
  await ensurePrismaClient();
  const problems = await withApplication("verify", () => runChecks(options));
  if (problems === 0) {
    process.stdout.write("Everything holds.\n");
    return;
  }
  const [what, verb] = problems === 1 ? ["thing does", "It is"] : ["things do", "They are"];
  throw new OperatorError(`${problems} ${what} not hold. ${verb} named above.`);
}
