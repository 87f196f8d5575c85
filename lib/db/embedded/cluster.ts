import {
  chownSync,
  existsSync,
  mkdirSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import path from "node:path";

import type { Binaries } from "@/lib/db/embedded/binaries";
import { requireFreeSpace } from "@/lib/db/embedded/data-folder";
import { runProgram } from "@/lib/db/embedded/server-process";
import { clusterFolder, type ServerPlace } from "@/lib/db/embedded/server-place";
import { OperatorError } from "@/lib/db/operator-error";

/** Role that owns the embedded database and its tables. */
export const OWNER = "vigil_owner";

const NEW_CLUSTER_MB = 300;
const RUNNING_MB = 40;

const SETTINGS: Record<string, string> = {
  listen_addresses: "127.0.0.1",
  unix_socket_directories: "", // one door, with a password, whatever the length of the path
  timezone: "UTC",
  log_timezone: "UTC",
  lc_messages: "C",
};

// The character type decides which letters trigrams and text search see.
const CHARACTER_TYPE: Partial<Record<NodeJS.Platform, string>> = {
  darwin: "en_US.UTF-8",
  win32: "en-US",
};

function initArguments(folder: string, passwordFile: string, extra: Record<string, string>) {
  const settings = Object.entries({ ...SETTINGS, ...extra });
  return [
    `--pgdata=${folder}`,
    `--username=${OWNER}`,
    `--pwfile=${passwordFile}`,
    "--auth=scram-sha-256",
    "--encoding=UTF8",
    "--locale-provider=builtin",
    "--builtin-locale=C.UTF-8",
    "--locale=C",
    `--lc-ctype=${CHARACTER_TYPE[process.platform] ?? "C.UTF-8"}`,
    "--data-checksums",
    ...settings.flatMap(([name, value]) => ["-c", `${name}=${value}`]),
  ];
}

function giveTo(place: ServerPlace, file: string): void {
  if (place.user) chownSync(file, place.user.uid, place.user.gid);
}

async function initialise(
  place: ServerPlace,
  binaries: Binaries,
  password: string,
  settings: Record<string, string>,
): Promise<void> {
  // Built beside its place and moved there whole: a killed start leaves no half-made cluster.
  const draft = path.join(place.home, "postgres.new");
  const passwordFile = path.join(place.home, "postgres.pw");
  rmSync(draft, { recursive: true, force: true });
  mkdirSync(draft, { mode: 0o700 });
  giveTo(place, draft);
  writeFileSync(passwordFile, password, { mode: 0o600 });
  giveTo(place, passwordFile);
  const args = initArguments(draft, passwordFile, settings);
  const { ok, output } = await runProgram(binaries.initdb, args, place.user);
  rmSync(passwordFile, { force: true });
  if (!ok)
    throw new OperatorError(`The database could not be created: ${output.trim().slice(-500)}`);
  renameSync(draft, clusterFolder(place.home));
}

function requireOwnership(folder: string): void {
  const { uid } = statSync(folder);
  const self = process.getuid?.();
  if (self === undefined || self === 0 || self === uid) return;
  throw new OperatorError(
    `The database in ${folder} belongs to the system user ${uid}. Start Vigil as that user or as root.`,
  );
}

/**
 * Creates the database cluster of a place when there is none: UTF-8, passwords for every
 * connection, this machine only, checksums on.
 * @throws OperatorError when there is too little space, or the cluster belongs to someone else
 */
export async function ensureCluster(
  place: ServerPlace,
  binaries: Binaries,
  password: string,
  settings: Record<string, string>,
): Promise<void> {
  const folder = clusterFolder(place.home);
  if (existsSync(folder)) {
    requireOwnership(folder);
    requireFreeSpace(place.home, RUNNING_MB);
    return;
  }
  requireFreeSpace(place.home, NEW_CLUSTER_MB);
  await initialise(place, binaries, password, settings);
}
