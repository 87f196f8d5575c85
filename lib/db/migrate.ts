import { randomUUID } from "node:crypto";
import type { Client } from "pg";

import { matchesChecksum, readMigrationFiles, type MigrationFile } from "@/lib/db/migration-files";
import { OperatorError } from "@/lib/db/operator-error";
import { requireLocale } from "@/lib/db/require-locale";
import { withClient } from "@/lib/db/with-client";

// Table and lock key are those of Prisma Migrate, so that its command line and this runner
// accept each other's databases and never run at the same time.
const LOCK_KEY = 72707369;
const HISTORY_TABLE = `CREATE TABLE IF NOT EXISTS "_prisma_migrations" (
  "id" VARCHAR(36) PRIMARY KEY NOT NULL,
  "checksum" VARCHAR(64) NOT NULL,
  "finished_at" TIMESTAMPTZ,
  "migration_name" VARCHAR(255) NOT NULL,
  "logs" TEXT,
  "rolled_back_at" TIMESTAMPTZ,
  "started_at" TIMESTAMPTZ NOT NULL DEFAULT now(),
  "applied_steps_count" INTEGER NOT NULL DEFAULT 0
)`;

export interface MigrateOptions {
  /** Called with the name of each migration once it is committed. */
  onApplied?: (name: string) => void;
  /** Folder in Prisma Migrate's layout; prisma/migrations unless given. */
  folder?: string;
}

interface HistoryRow {
  migration_name: string;
  checksum: string;
  finished_at: Date | null;
}

function requireFinished(history: HistoryRow[]): void {
  const failed = history.find((row) => row.finished_at === null);
  if (!failed) return;
  throw new OperatorError(
    `The migration ${failed.migration_name} was begun on this database and never finished. ` +
      `Repair it by hand, then run: npx prisma migrate resolve --rolled-back ${failed.migration_name}`,
  );
}

function requireKnown(history: HistoryRow[], files: MigrationFile[]): void {
  const known = new Map(files.map((file) => [file.name, file]));
  for (const row of history) {
    const file = known.get(row.migration_name);
    if (!file) {
      throw new OperatorError(
        `The database is newer than this version of Vigil (it has ${row.migration_name}). ` +
          "Update Vigil, or use the database of this version.",
      );
    }
    if (!matchesChecksum(file, row.checksum)) {
      throw new OperatorError(
        `The migration ${row.migration_name} was changed after it was applied to this database. ` +
          "Put the original file back and write the change as a new migration.",
      );
    }
  }
}

/** Creates the table of applied migrations when it is missing. */
export async function createHistory(client: Client): Promise<void> {
  await client.query(HISTORY_TABLE);
}

/** Applies one migration and notes it, inside the caller's transaction. */
export async function applyWithin(client: Client, file: MigrationFile): Promise<void> {
  await client.query(file.sql);
  await client.query(
    `INSERT INTO "_prisma_migrations" (id, checksum, migration_name, finished_at, applied_steps_count)
     VALUES ($1, $2, $3, clock_timestamp(), 1)`,
    [randomUUID(), file.checksum, file.name],
  );
}

async function apply(client: Client, file: MigrationFile): Promise<void> {
  await client.query("BEGIN");
  try {
    await applyWithin(client, file);
    await client.query("COMMIT");
  } catch (error) {
    await client.query("ROLLBACK").catch(() => undefined);
    const reason = error instanceof Error ? error.message : String(error);
    throw new OperatorError(
      `The migration ${file.name} failed and was undone, so the database is as it was: ${reason}. ` +
        "Mend the cause and start again.",
      { cause: error },
    );
  }
}

async function applyMissing(client: Client, options: MigrateOptions): Promise<string[]> {
  const files = readMigrationFiles(options.folder ?? "prisma/migrations");
  await createHistory(client);
  const { rows } = await client.query<HistoryRow>(
    `SELECT migration_name, checksum, finished_at FROM "_prisma_migrations" WHERE rolled_back_at IS NULL`,
  );
  requireFinished(rows);
  requireKnown(rows, files);
  const applied = new Set(rows.map((row) => row.migration_name));
  const missing = files.filter((file) => !applied.has(file.name));
  for (const file of missing) {
    await apply(client, file);
    options.onApplied?.(file.name);
  }
  return missing.map((file) => file.name);
}

/**
 * Brings a database up to date, each migration in one transaction together with its history row,
 * so that a crash leaves it either applied or not begun. Instances that start together wait for
 * one another. Returns the names applied.
 * @param ownerUrl connection string of the role that owns the tables
 * @throws OperatorError when the server cannot be reached, a migration fails or was altered, or
 *   the database is newer than the code or of a locale that does not do
 */
export async function migrate(ownerUrl: string, options: MigrateOptions = {}): Promise<string[]> {
  return withClient(ownerUrl, async (client) => {
    await client.query("SET client_min_messages = warning");
    await requireLocale(client);
    await client.query("SELECT pg_advisory_lock($1)", [LOCK_KEY]);
    return applyMissing(client, options);
  });
}
