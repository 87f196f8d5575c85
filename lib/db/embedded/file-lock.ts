import { closeSync, openSync, readFileSync, renameSync, rmSync, writeSync } from "node:fs";
import { setTimeout as sleep } from "node:timers/promises";

import { isRunning, ownIdentity, type ProcessIdentity } from "@/lib/db/embedded/process-identity";
import { OperatorError } from "@/lib/db/operator-error";

const PATIENCE_MS = 120_000;
const POLL_MS = 40;

function tryTake(file: string): boolean {
  try {
    const handle = openSync(file, "wx", 0o600);
    writeSync(handle, JSON.stringify(ownIdentity()));
    closeSync(handle);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "EEXIST") return false;
    throw error;
  }
}

function holder(file: string): ProcessIdentity | null {
  try {
    return JSON.parse(readFileSync(file, "utf8")) as ProcessIdentity;
  } catch {
    return null; // just released, or taken and not yet written
  }
}

function clearAbandoned(file: string): void {
  const owner = holder(file);
  if (!owner || isRunning(owner)) return;
  // Renaming first means that of several processes that see the dead holder, one clears it.
  const aside = `${file}.${process.pid}`;
  try {
    renameSync(file, aside);
    rmSync(aside, { force: true });
  } catch {
    // another process was quicker
  }
}

/**
 * Runs `work` while holding a lock file that other processes on this machine respect. The lock
 * of a process that died is taken over.
 * @throws OperatorError when another process keeps it for two minutes
 */
export async function withFileLock<T>(file: string, work: () => Promise<T>): Promise<T> {
  const deadline = Date.now() + PATIENCE_MS;
  while (!tryTake(file)) {
    clearAbandoned(file);
    if (Date.now() > deadline) {
      throw new OperatorError(
        `Another Vigil process (${holder(file)?.pid ?? "unknown"}) has been starting or stopping the database ` +
          `for two minutes. Stop it, delete ${file}, and try again.`,
      );
    }
    await sleep(POLL_MS);
  }
  try {
    return await work();
  } finally {
    rmSync(file, { force: true });
  }
}
