import { mkdtemp, readdir, rm, stat } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";

const PREFIXES = { export: "vigil-export-", upload: "vigil-upload-" } as const;

/** No export and no upload takes this long: what is older was left by a process that was killed. */
const LEFT_BEHIND_HOURS = 6;
const HOUR_MS = 3_600_000;

/** A new temporary folder that only this process's user can open. @returns its path */
export function temporaryFolder(purpose: keyof typeof PREFIXES): Promise<string> {
  return mkdtemp(path.join(tmpdir(), PREFIXES[purpose]));
}

async function isLeftBehind(folder: string, now: number): Promise<boolean> {
  const { uid, mtimeMs } = await stat(folder);
  const isOwn = process.getuid === undefined || uid === process.getuid();
  return isOwn && now - mtimeMs > LEFT_BEHIND_HOURS * HOUR_MS;
}

/**
 * Removes exports and uploads that a killed process of this user left behind. What cannot be looked
 * at or removed is left alone. @returns how many folders are gone
 */
export async function sweepTemporaryFolders(now = Date.now()): Promise<number> {
  const prefixes = Object.values(PREFIXES);
  const names = (await readdir(tmpdir())).filter((name) =>
    prefixes.some((prefix) => name.startsWith(prefix)),
  );
  let removed = 0;
  for (const name of names) {
    const folder = path.join(tmpdir(), name);
    try {
      if (!(await isLeftBehind(folder, now))) continue;
      await rm(folder, { recursive: true, force: true });
      removed += 1;
    } catch {
      // Another process has removed it, or may not have it removed.
    }
  }
  return removed;
}
