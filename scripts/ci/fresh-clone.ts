import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";

import { OperatorError } from "@/lib/db/operator-error";
import { runCommand } from "@/scripts/terminal/run-command";

/** A clone of the last commit, in a folder of its own. */
export interface FreshClone {
  folder: string;
  /** Command lines of processes that still run from the clone or serve its database. */
  leftovers: () => string[];
  /** Removes it and its database, which as root may be outside the folder. */
  remove: () => void;
}

function runningCommands(): string[] {
  return readdirSync("/proc")
    .filter((name) => /^\d+$/.test(name))
    .map((pid) => {
      try {
        return readFileSync(`/proc/${pid}/cmdline`, "utf8").replaceAll("\0", " ");
      } catch {
        return ""; // ended meanwhile
      }
    });
}

function homeNoted(dataFolder: string): string {
  try {
    const note = readFileSync(path.join(dataFolder, "server.json"), "utf8");
    return (JSON.parse(note) as { home: string | null }).home ?? dataFolder;
  } catch {
    return dataFolder; // it never came so far as to have a database
  }
}

/** @throws OperatorError when git cannot clone */
export async function cloneFresh(): Promise<FreshClone> {
  const parent = mkdtempSync(path.join(tmpdir(), "vigil-clone-"));
  const folder = path.join(parent, "vigil");
  const { code, output } = await runCommand("git", ["clone", "--quiet", process.cwd(), folder]);
  if (code !== 0) throw new OperatorError(`git could not clone the project: ${output.trim()}`);
  const databaseHome = () => homeNoted(path.join(folder, ".data"));
  return {
    folder,
    leftovers: () =>
      runningCommands().filter((line) => line.includes(parent) || line.includes(databaseHome())),
    remove: () => {
      rmSync(databaseHome(), { recursive: true, force: true });
      rmSync(parent, { recursive: true, force: true });
    },
  };
}
