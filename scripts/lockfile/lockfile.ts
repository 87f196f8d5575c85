import { readFileSync, writeFileSync } from "node:fs";

/** An entry of package-lock.json, as far as it matters here. */
export interface LockedPackage {
  version?: string;
  resolved?: string;
  optional?: boolean;
  dev?: boolean;
  os?: string[];
  cpu?: string[];
  libc?: string[];
  optionalDependencies?: Record<string, string>;
}

export interface Lockfile {
  packages: Record<string, LockedPackage>;
}

const FILE = "package-lock.json";

export function readLockfile(): Lockfile {
  return JSON.parse(readFileSync(FILE, "utf8")) as Lockfile;
}

/** Writes the lockfile in npm's own layout, entries in its order. */
export function writeLockfile(lock: Lockfile): void {
  const entries = Object.entries(lock.packages).sort(([a], [b]) => (a < b ? -1 : 1));
  const sorted = { ...lock, packages: Object.fromEntries(entries) };
  writeFileSync(FILE, `${JSON.stringify(sorted, null, 2)}\n`);
}
