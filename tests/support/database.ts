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
  process.env.VIGIL_FIELD_KEYS = randomBytes(32).toString("base64url");
}

/** Closes and drops the test file's database. */
export async function closeFileDatabase(): Promise<void> {
  await pool?.end();
  // Loaded only now: it reads the address that `openFileDatabase` sets. A connection that the drop
  // ends while something still holds it would be an uncaught error.
  const { accessesNoted } = await import("@/lib/audit/note-access");
  await accessesNoted();
  const { database } = await import("@/lib/db/client");
  await database().$disconnect();
  // Without a superuser's rights other connections cannot be ended; the run's end drops the rest.
  await current?.drop().catch(() => undefined);
}

/**
 * Connections of a test's own. One that is being closed when its database is dropped may be told so by
 * the server, which is no error of anybody.
 */
export function quietPool(connectionString: string, max: number): pg.Pool {
  const connections = new pg.Pool({ connectionString, max });
  connections.on("connect", (client) => client.on("error", () => undefined));
  return connections;
}

/**
 * Connections as the owner of the tables, for what the application itself may not do: looking at
 * rows past its rights, or preparing a state that no command leads to.
 */
export function ownerPool(): pg.Pool {
  if (!current) throw new Error("This test runs outside the integration project");
  pool ??= quietPool(current.ownerUrl, 2);
  return pool;
}

/** Owner's connection string to the test file's own database. */
export function ownerUrlOfFile(): string {
  if (!current) throw new Error("This test runs outside the integration project");
  return current.ownerUrl;
}

/** Empties every table of the file's database, also of what the triggers protect. */
export async function truncateAll(): Promise<void> {
  await ownerPool().query(`
    DO $$
    DECLARE names text[];
    DECLARE name text;
    BEGIN
      SELECT array_agg(format('%I', tablename)) INTO names FROM pg_tables
        WHERE schemaname = 'public' AND tablename NOT IN ('_prisma_migrations', 'AuditHead');
      FOREACH name IN ARRAY names LOOP EXECUTE 'ALTER TABLE ' || name || ' DISABLE TRIGGER USER'; END LOOP;
      EXECUTE 'TRUNCATE ' || array_to_string(names, ', ') || ' RESTART IDENTITY';
      FOREACH name IN ARRAY names LOOP EXECUTE 'ALTER TABLE ' || name || ' ENABLE TRIGGER USER'; END LOOP;
      INSERT INTO "WorkspaceSettings" ("id") VALUES (1);
      UPDATE "AuditHead" SET seq = 0, hash = sha256('vigil audit chain'::bytea);
    END $$`);
}
