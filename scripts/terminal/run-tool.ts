import { appendFileSync } from "node:fs";
import path from "node:path";
import * as z from "zod";

import { dataFolderPath } from "@/lib/db/embedded/data-folder";
import { OperatorError } from "@/lib/db/operator-error";
import { ConflictError, ForbiddenError, InvalidInputError, NotFoundError } from "@/lib/errors";
import { Interrupted } from "@/scripts/terminal/interruption";

/** Refusals whose message already tells the person what to do. */
const EXPECTED = [OperatorError, ForbiddenError, NotFoundError, ConflictError, InvalidInputError];

function keepDetails(error: unknown): string {
  const details = error instanceof Error ? (error.stack ?? error.message) : String(error);
  try {
    const file = path.join(dataFolderPath(), "logs", "tools.log");
    appendFileSync(file, `${new Date().toISOString()} ${details}\n`, { mode: 0o600 });
    return ` The details are in ${file}.`;
  } catch {
    return "";
  }
}

function sentenceFor(error: unknown): string {
  if (error instanceof z.ZodError) return error.issues.map(({ message }) => message).join(". ");
  if (EXPECTED.some((kind) => error instanceof kind)) return (error as Error).message;
  const reason = error instanceof Error ? error.message : String(error);
  return `Something unexpected went wrong: ${reason}.${keepDetails(error)}`;
}

/** Runs a command-line tool. A failure is told in a sentence, without a stack, and exits with 1. */
export async function runTool(
  main: (args: string[]) => Promise<void>,
  args: string[],
): Promise<void> {
  try {
    await main(args);
  } catch (error) {
    if (error instanceof Interrupted) return;
    process.stderr.write(`\n${sentenceFor(error)}\n`);
    process.exitCode = 1;
  }
}
