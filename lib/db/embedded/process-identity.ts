import { readFileSync } from "node:fs";

/** A process told apart from a later one that was given the same number. */
export interface ProcessIdentity {
  pid: number;
  /** Kernel's start time of the process where it can be read (Linux), else null. */
  started: string | null;
}

interface LinuxStat {
  state: string;
  parent: number;
  started: string;
}

function linuxStat(pid: number): LinuxStat | null {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, "utf8");
    // The command name, in brackets, may itself hold spaces and brackets.
    const fields = stat.slice(stat.lastIndexOf(")") + 2).split(" ");
    return { state: fields[0] ?? "", parent: Number(fields[1]), started: fields[19] ?? "" };
  } catch {
    return null;
  }
}

/** The identity of the running process. */
export function ownIdentity(): ProcessIdentity {
  return { pid: process.pid, started: linuxStat(process.pid)?.started ?? null };
}

/** The process that started another one, where the system tells (Linux), else null. */
export function parentOf(pid: number): number | null {
  return linuxStat(pid)?.parent ?? null;
}

function answersSignals(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "EPERM";
  }
}

/** Whether that very process still runs; a zombie, or another under its number, does not count. */
export function isRunning({ pid, started }: ProcessIdentity): boolean {
  if (!answersSignals(pid)) return false;
  const stat = linuxStat(pid);
  if (!stat) return true;
  return stat.state !== "Z" && (started === null || stat.started === started);
}
