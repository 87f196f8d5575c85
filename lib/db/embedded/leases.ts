import { randomUUID } from "node:crypto";
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";

import { isRunning, ownIdentity, type ProcessIdentity } from "@/lib/db/embedded/process-identity";

const SUFFIX = ".lease";

/** Notes that this process uses the server. Returns the lease file, to be given to `endLease`. */
export function takeLease(folder: string, purpose: string): string {
  mkdirSync(folder, { recursive: true });
  const file = path.join(folder, `${process.pid}-${randomUUID().slice(0, 8)}${SUFFIX}`);
  writeFileSync(file, JSON.stringify({ ...ownIdentity(), purpose }), { mode: 0o600 });
  return file;
}

/** Takes a lease back. */
export function endLease(file: string): void {
  rmSync(file, { force: true });
}

function holderOf(file: string): ProcessIdentity | null {
  try {
    return JSON.parse(readFileSync(file, "utf8")) as ProcessIdentity;
  } catch {
    return null;
  }
}

/** How many leases are held by processes that still run. Those of dead processes are removed. */
export function countLeases(folder: string): number {
  const files = readdirSync(folder).filter((name) => name.endsWith(SUFFIX));
  return files.filter((name) => {
    const file = path.join(folder, name);
    const holder = holderOf(file);
    if (holder && isRunning(holder)) return true;
    endLease(file);
    return false;
  }).length;
}
