import { randomBytes } from "node:crypto";
import path from "node:path";
import type { Client } from "pg";

import { errorCode } from "@/lib/db/connection-failure";
import { dataFolderPath, ensureDataFolder } from "@/lib/db/embedded/data-folder";
import { openEmbeddedDatabase } from "@/lib/db/embedded/embedded-database";
import { isRunning } from "@/lib/db/embedded/process-identity";
import { readOrCreateSecrets } from "@/lib/db/embedded/secrets";
import { openDatabase } from "@/lib/db/open-database";
import { OperatorError } from "@/lib/db/operator-error";
import { prepareDatabase } from "@/lib/db/prepare-database";
import { withClient } from "@/lib/db/with-client";
import { note, step } from "@/scripts/terminal/steps";
import { createDatabase, dropDatabase } from "@/tests/support/template-database";
import { urlFor } from "@/tests/support/test-server";

const PREFIX = "vigil_bench_";
const NO_RIGHT = "42501";

/** A migrated database with no records in it, to be dropped afterwards. */
export interface BenchDatabase {
  ownerUrl: string;
  appUrl: string;
  secrets: ReturnType<typeof readOrCreateSecrets>;
}

/** Runs on one server may come from several machines, which may have the same process ids. */
const newName = () => `${PREFIX}${process.pid}_${randomBytes(6).toString("hex")}`;

/** What a run that was killed left behind. On a shared server the number may be another machine's. */
async function dropLeftovers(client: Client): Promise<void> {
  const { rows } = await client.query<{ datname: string }>("SELECT datname FROM pg_database");
  for (const { datname } of rows) {
    const pid = datname.startsWith(PREFIX) && Number.parseInt(datname.slice(PREFIX.length), 10);
    if (pid && !isRunning({ pid, started: null })) await dropDatabase(client, datname);
  }
}

async function openServer(dataFolder: string) {
  if (process.env.DATABASE_URL) return openDatabase("bench");
  const server = await openEmbeddedDatabase({ dataFolder, purpose: "bench", announce: note });
  await withClient(server.ownerUrl, dropLeftovers);
  return server;
}

async function create(client: Client, name: string): Promise<void> {
  try {
    await createDatabase(client, name);
  } catch (error) {
    if (errorCode(error) !== NO_RIGHT) throw error;
    throw new OperatorError(
      "The role in DATABASE_URL may not create databases. Give it the right (ALTER ROLE … CREATEDB), or leave DATABASE_URL out.",
    );
  }
}

/** Drops nothing that it did not make. */
async function onNewDatabase<T>(serverUrl: string, work: (url: string) => Promise<T>): Promise<T> {
  const name = newName();
  await withClient(serverUrl, (client) => create(client, name));
  try {
    return await work(urlFor(serverUrl, name));
  } finally {
    await withClient(serverUrl, (client) => dropDatabase(client, name));
  }
}

/**
 * Runs `work` on a database of its own: on the server of DATABASE_URL, or on an embedded one beside
 * the records' that writes as durably. Whatever comes of it, the database is dropped.
 * @throws OperatorError with a sentence for the operator
 */
export async function withBenchDatabase<T>(
  work: (database: BenchDatabase) => Promise<T>,
): Promise<T> {
  const folder = path.join(dataFolderPath(), "bench");
  ensureDataFolder(folder);
  const secrets = readOrCreateSecrets(folder);
  const server = await step("Server", () => openServer(folder));
  try {
    return await onNewDatabase(server.ownerUrl, async (ownerUrl) => {
      const appUrl = await prepareDatabase(ownerUrl, secrets.auth);
      return work({ ownerUrl, appUrl, secrets });
    });
  } finally {
    await server.release();
  }
}
