import {
  chownSync,
  closeSync,
  existsSync,
  openSync,
  readFileSync,
  renameSync,
  statSync,
} from "node:fs";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";

import type { Binaries } from "@/lib/db/embedded/binaries";
import { isRunning } from "@/lib/db/embedded/process-identity";
import { runProgram } from "@/lib/db/embedded/server-process";
import { clusterFolder, moveToFreePort, type ServerPlace } from "@/lib/db/embedded/server-place";
import { OperatorError } from "@/lib/db/operator-error";
import { withClient } from "@/lib/db/with-client";

const RETRY_FOR_MS = 15_000;
const RETRY_EVERY_MS = 250;
const LOG_LIMIT_BYTES = 10 * 1024 * 1024;

/** Makes a connection string of the embedded server from a port and the name of a database. */
export type UrlOf = (port: number, database: string) => string;

async function answers(url: string): Promise<boolean> {
  try {
    await withClient(url, (client) => client.query("SELECT 1"));
    return true;
  } catch {
    return false;
  }
}

function openLog(place: ServerPlace, file: string): void {
  if (existsSync(file) && statSync(file).size > LOG_LIMIT_BYTES) renameSync(file, `${file}.1`);
  closeSync(openSync(file, "a", 0o600));
  if (place.user) chownSync(file, place.user.uid, place.user.gid);
}

function logSince(file: string, offset: number): string {
  return readFileSync(file).subarray(offset).toString("utf8");
}

function startFailure(log: string, file: string): OperatorError {
  const reason = /(?:FATAL|PANIC): {2}(.*)/.exec(log)?.[1] ?? "no reason was logged";
  return new OperatorError(`The embedded database did not start: ${reason}. Its log is ${file}.`);
}

interface Attempt {
  started: boolean;
  log: string;
}

async function attempt(place: ServerPlace, binaries: Binaries, logFile: string): Promise<Attempt> {
  const offset = statSync(logFile).size;
  const folder = clusterFolder(place.home);
  const options = ["-w", "-t", "120", "-s", "-D", folder, "-l", logFile, "-o", `-p ${place.port}`];
  const { ok } = await runProgram(binaries.pgCtl, ["start", ...options], place.user);
  return { started: ok, log: logSince(logFile, offset) };
}

/**
 * Starts the server of a place, or finds it running. Returns the place, whose port may be new.
 * A server that was killed can leave its number behind for a while, so a claim that another one
 * runs is believed only when it also answers.
 * @throws OperatorError with PostgreSQL's own reason when it does not start
 */
export async function startServer(
  dataFolder: string,
  place: ServerPlace,
  binaries: Binaries,
  urlOf: UrlOf,
): Promise<ServerPlace> {
  const logFile = path.join(place.home, "logs", "postgres.log");
  openLog(place, logFile);
  const deadline = Date.now() + RETRY_FOR_MS;
  let current = place;
  for (;;) {
    if (await answers(urlOf(current.port, "postgres"))) return current;
    const { started, log } = await attempt(current, binaries, logFile);
    if (started) return current;
    if (/could not (bind|create any TCP)/.test(log))
      current = await moveToFreePort(dataFolder, current);
    else if (!/lock file .* already exists/.test(log)) throw startFailure(log, logFile);
    if (Date.now() > deadline) throw startFailure(log, logFile);
    await sleep(RETRY_EVERY_MS);
  }
}

/** Whether the server's main process is there, which is quicker to tell than whether it answers. */
export function isServerRunning(place: ServerPlace): boolean {
  try {
    const note = readFileSync(path.join(clusterFolder(place.home), "postmaster.pid"), "utf8");
    return isRunning({ pid: Number.parseInt(note, 10), started: null });
  } catch {
    return false;
  }
}

/**
 * Stops the server of a place, ending its connections.
 * @throws OperatorError when it does not stop
 */
export async function stopServer(place: ServerPlace, binaries: Binaries): Promise<void> {
  const folder = clusterFolder(place.home);
  if (!existsSync(path.join(folder, "postmaster.pid"))) return;
  const { ok, output } = await runProgram(
    binaries.pgCtl,
    ["stop", "-D", folder, "-m", "fast", "-w", "-t", "60", "-s"],
    place.user,
  );
  if (ok || /No such process|PID file .* does not exist/.test(output)) return;
  throw new OperatorError(`The embedded database did not stop: ${output.trim().slice(-300)}`);
}
