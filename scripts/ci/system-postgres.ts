import {
  chownSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import pg from "pg";

import { runProgram } from "@/lib/db/embedded/server-process";
import { serverUser } from "@/lib/db/embedded/server-user";
import { OperatorError } from "@/lib/db/operator-error";
import { withClient } from "@/lib/db/with-client";
import { findFreePort } from "@/lib/db/embedded/free-port";

const DEBIAN_FOLDER = "/usr/lib/postgresql";
const OLDEST = 15;
const PASSWORD = "only-for-this-run";
const OWNER = "vigil_ci_owner";

/** Folder of the programs of the newest installed PostgreSQL that Vigil supports, or null. */
export function systemPostgres(): string | null {
  if (!existsSync(DEBIAN_FOLDER)) return null;
  const versions = readdirSync(DEBIAN_FOLDER)
    .map(Number)
    .filter((version) => version >= OLDEST);
  const folders = versions
    .sort((a, b) => b - a)
    .map((version) => path.join(DEBIAN_FOLDER, String(version), "bin"));
  return folders.find((folder) => existsSync(path.join(folder, "initdb"))) ?? null;
}

async function mustRun(...[file, args, user]: Parameters<typeof runProgram>): Promise<void> {
  const { ok, output } = await runProgram(file, args, user);
  if (!ok) throw new OperatorError(`${path.basename(file)} failed: ${output.trim()}`);
}

/** An owner with the rights that a hosted PostgreSQL gives, which are not those of a superuser. */
async function createOwner(port: number): Promise<string> {
  const url = `postgresql://postgres:${PASSWORD}@127.0.0.1:${port}/postgres`;
  await withClient(url, async (client) => {
    const owner = pg.escapeIdentifier(OWNER);
    await client.query(`CREATE ROLE ${owner} LOGIN CREATEDB CREATEROLE PASSWORD '${PASSWORD}'`);
    await client.query(`CREATE DATABASE ${owner} OWNER ${owner}`);
  });
  return `postgresql://${OWNER}:${PASSWORD}@127.0.0.1:${port}/${OWNER}`;
}

/**
 * Runs `work` with the address of a new server made from the system's programs, and removes it.
 * @param bin folder of initdb and pg_ctl
 */
export async function withSystemPostgres(
  bin: string,
  work: (ownerUrl: string) => Promise<void>,
): Promise<void> {
  const user = serverUser();
  const folder = mkdtempSync(path.join(tmpdir(), "vigil-postgres-"));
  const data = path.join(folder, "data");
  const passwordFile = path.join(folder, "password");
  mkdirSync(data, { mode: 0o700 });
  writeFileSync(passwordFile, PASSWORD, { mode: 0o600 });
  if (user) for (const place of [folder, data, passwordFile]) chownSync(place, user.uid, user.gid);
  const port = await findFreePort();
  const cluster = ["-D", data, "-U", "postgres", `--pwfile=${passwordFile}`, "-A", "scram-sha-256"];
  const options = `-p ${port} -c listen_addresses=127.0.0.1 -c unix_socket_directories=${folder} -c fsync=off`;
  try {
    await mustRun(path.join(bin, "initdb"), [...cluster, "-E", "UTF8", "--locale=C.UTF-8"], user);
    const start = ["start", "-w", "-D", data, "-l", path.join(folder, "log"), "-o", options];
    await mustRun(path.join(bin, "pg_ctl"), start, user);
    await work(await createOwner(port));
  } finally {
    await runProgram(path.join(bin, "pg_ctl"), ["stop", "-w", "-m", "fast", "-D", data], user);
    rmSync(folder, { recursive: true, force: true });
  }
}
