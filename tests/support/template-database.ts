import { setTimeout } from "node:timers/promises";
import pg, { type Client } from "pg";

import { ensureAppRole } from "@/lib/db/app-role";
import { errorCode } from "@/lib/db/connection-failure";
import { migrate } from "@/lib/db/migrate";
import { withClient } from "@/lib/db/with-client";
import { migrationsDigest, urlFor, type TestServer } from "@/tests/support/test-server";

const TEMPLATE_PREFIX = "vigil_template_";
const LOCK_KEY = 72707370;

/** A migrated, empty database to clone, and the application's connection string to it. */
export interface Template {
  name: string;
  appUrl: string;
}

async function exists(client: Client, name: string): Promise<boolean> {
  const { rowCount } = await client.query("SELECT FROM pg_database WHERE datname = $1", [name]);
  return Boolean(rowCount);
}

async function dropOutdated(client: Client, current: string): Promise<void> {
  const { rows } = await client.query<{ datname: string }>(
    "SELECT datname FROM pg_database WHERE starts_with(datname, $1) AND datname <> $2",
    [TEMPLATE_PREFIX, current],
  );
  for (const { datname } of rows) await dropDatabase(client, datname);
}

/** How long sessions of another role have to end: an owner who is no superuser cannot end them. */
const ENDING_MS = 15_000;
const MAY_NOT_END_SESSION = "42501";

/** How long a session that its client is closing has to be gone. */
const CLOSING_MS = 2_000;

/** Who closes a connection does not wait for its end; ended by the server first, it would be an uncaught error. */
async function untilClosed(client: Client, name: string): Promise<void> {
  for (const end = Date.now() + CLOSING_MS; Date.now() < end; await setTimeout(10)) {
    const { rowCount } = await client.query("SELECT FROM pg_stat_activity WHERE datname = $1", [
      name,
    ]);
    if (rowCount === 0) return;
  }
}

/**
 * Drops a database with whatever is still connected to it; sessions that may not be ended are waited
 * for.
 */
export async function dropDatabase(client: Client, name: string): Promise<void> {
  await untilClosed(client, name);
  const drop = `DROP DATABASE IF EXISTS ${pg.escapeIdentifier(name)} WITH (FORCE)`;
  for (const end = Date.now() + ENDING_MS; ; await setTimeout(100)) {
    try {
      await client.query(drop);
      return;
    } catch (error) {
      if (errorCode(error) !== MAY_NOT_END_SESSION || Date.now() > end) throw error;
    }
  }
}

/** Makes an empty database, or a copy of `template`. */
export async function createDatabase(
  client: Client,
  name: string,
  template?: string,
): Promise<void> {
  const source = template ? ` TEMPLATE ${pg.escapeIdentifier(template)}` : "";
  await client.query(`CREATE DATABASE ${pg.escapeIdentifier(name)}${source}`);
}

/**
 * The template for the migrations as they are now. Test runs that start together make it once;
 * the embedded server keeps it for the next run, a server of someone else's does not.
 */
export async function ensureTemplate(server: TestServer): Promise<Template> {
  const name = `${TEMPLATE_PREFIX}${migrationsDigest()}`;
  return withClient(server.ownerUrl, async (client) => {
    await client.query("SELECT pg_advisory_lock($1)", [LOCK_KEY]);
    const draft = `${name}_draft`;
    if (!(await exists(client, name))) {
      if (server.embedded) await dropOutdated(client, name);
      await dropDatabase(client, draft);
      await createDatabase(client, draft);
      await migrate(urlFor(server.ownerUrl, draft));
      await client.query(
        `ALTER DATABASE ${pg.escapeIdentifier(draft)} RENAME TO ${pg.escapeIdentifier(name)}`,
      );
    }
    // Not through the template: a database that someone is connected to cannot be cloned.
    return { name, appUrl: await ensureAppRole(server.ownerUrl, "test") };
  });
}
