import { randomBytes } from "node:crypto";
import pg from "pg";
import { inject } from "vitest";

import { withClient } from "@/lib/db/with-client";
import { createDatabase, dropDatabase } from "@/tests/support/template-database";
import { urlFor } from "@/tests/support/test-server";

/** A database of a test's own. `drop` ends whatever is connected to it. */
export interface TestDatabase {
  ownerUrl: string;
  appUrl: string;
  drop: () => Promise<void>;
}

let current: TestDatabase | undefined;
let pool: pg.Pool | undefined;

/**
 * Makes a database on the test server: migrated and empty of records, or, with `bare`, empty of
 * tables too. Test files get one without asking; this is for tests that need a second.
 */
export async function newTestDatabase(
  kind: "migrated" | "bare" = "migrated",
): Promise<TestDatabase> {
  const name = inject("databasePrefix") + randomBytes(4).toString("hex");
  const server = inject("ownerUrl");
  const template = kind === "migrated" ? inject("templateName") : undefined;
  await withClient(server, (client) => createDatabase(client, name, template));
  return {
    ownerUrl: urlFor(server, name),
    appUrl: urlFor(inject("appUrl"), name),
    drop: () => withClient(server, (client) => dropDatabase(client, name)),
  };
}

/** Gives the running test file its database and points the application at it. */
export async function openFileDatabase(): Promise<void> {
  current = await newTestDatabase();
  process.env.VIGIL_APP_DATABASE_URL = current.appUrl;
}

/** Closes and drops the test file's database. */
export async function closeFileDatabase(): Promise<void> {
  await pool?.end();
  await current?.drop();
}

/**
 * Connections as the owner of the tables, for what the application itself may not do: looking at
 * rows past its rights, or preparing a state that no command leads to.
 */
export function ownerPool(): pg.Pool {
  if (!current) throw new Error("This test runs outside the integration project");
  pool ??= new pg.Pool({ connectionString: current.ownerUrl, max: 2 });
  return pool;
}

/** Empties every table of the file's database, triggers and references notwithstanding. */
export async function truncateAll(): Promise<void> {
  const { rows } = await ownerPool().query<{ list: string | null }>(
    `SELECT string_agg(format('%I.%I', schemaname, tablename), ', ') AS list
       FROM pg_tables WHERE schemaname = 'public' AND tablename <> '_prisma_migrations'`,
  );
  const list = rows[0]?.list;
  if (!list) return;
  const client = await ownerPool().connect();
  try {
    await client.query("SET session_replication_role = replica"); // audit rows refuse to go otherwise
    await client.query(`TRUNCATE ${list} RESTART IDENTITY`);
    await client.query("SET session_replication_role = origin");
  } finally {
    client.release();
  }
}
