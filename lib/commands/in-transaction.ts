import { setTimeout } from "node:timers/promises";

import { database, type Db } from "@/lib/db/client";
import { Prisma } from "@/lib/db/generated/client";
import { ConflictError } from "@/lib/errors";

const TRIES = 3;
/** Two that stood in each other's way should not come back at the same moment. */
const LONGEST_PAUSE_MS = 120;

/** How long a transaction may take, and may wait for a connection, in milliseconds. */
export type TransactionLimits = { timeout?: number; maxWait?: number };

const isConflict = (error: unknown): boolean =>
  (error as { cause?: { kind?: string } } | undefined)?.cause?.kind === "TransactionWriteConflict";

/** Whether the database gave up a transaction for the sake of another: nothing of it was written. */
function gaveWay(error: unknown): boolean {
  // What happens while it commits, when triggers do what was put off until then, comes as it is.
  if (isConflict(error)) return true;
  if (!(error instanceof Prisma.PrismaClientKnownRequestError)) return false;
  if (error.code === "P2034") return true;
  // What SQL written by hand runs into has one code for everything.
  return isConflict(error.meta?.driverAdapterError);
}

/**
 * Does `work` in one transaction, and anew in another when the database ended the first because it
 * and another waited for each other; so whatever `work` does outside the database is done again too.
 * @throws ConflictError when that happens three times; errors of `work` pass unchanged
 */
export async function inTransaction<T>(
  work: (tx: Db) => Promise<T>,
  limits: TransactionLimits = {},
): Promise<T> {
  for (let tried = 1; tried <= TRIES; tried += 1) {
    try {
      return await database().$transaction(work, limits);
    } catch (error) {
      if (!gaveWay(error)) throw error;
    }
    if (tried < TRIES) await setTimeout(Math.random() * LONGEST_PAUSE_MS * tried);
  }
  throw new ConflictError(
    "Somebody else was changing the same records. Nothing was saved; try again.",
  );
}
