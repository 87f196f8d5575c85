import pg, { type Client } from "pg";

import type { BackupFile } from "@/lib/db/backup/archive";
import { loadTables } from "@/lib/db/backup/load-tables";
import type { Manifest } from "@/lib/db/backup/manifest";
import { verifyBackup, type VerifiedBackup } from "@/lib/db/backup/read-backup";
import { listTables } from "@/lib/db/backup/table-list";
import { applyWithin, createHistory } from "@/lib/db/migrate";
import { matchesChecksum, readMigrationFiles, type MigrationFile } from "@/lib/db/migration-files";
import { OperatorError } from "@/lib/db/operator-error";
import { withClient } from "@/lib/db/with-client";

/** Tables of one row that migrations write, and what tells that somebody has changed it since. */
const FILLED_BY_MIGRATIONS = new Map([
  ["AuditHead", "false"],
  ["WorkspaceSettings", `"version" > 1`],
]);

export interface RestoreOptions {
  /** Whether records that the database already has may be deleted. */
  replace: boolean;
  /** Folder in Prisma Migrate's layout; prisma/migrations unless given. */
  migrationsFolder?: string;
}

function migrationsOf(manifest: Manifest, folder: string): MigrationFile[] {
  const files = new Map(readMigrationFiles(folder).map((file) => [file.name, file]));
  return manifest.migrations.map(({ name, checksum }) => {
    const file = files.get(name);
    if (file && matchesChecksum(file, checksum)) return file;
    throw new OperatorError(
      `The backup comes from a newer or different version of Vigil (it has ${name}). ` +
        "Nothing was changed. Restore it with the version it was made with, or a later one.",
    );
  });
}

async function requireNoRecords(client: Client): Promise<void> {
  for (const { name } of await listTables(client)) {
    const { rowCount } = await client.query(
      `SELECT FROM ${pg.escapeIdentifier(name)} WHERE ${FILLED_BY_MIGRATIONS.get(name) ?? "true"} LIMIT 1`,
    );
    if (!rowCount) continue;
    throw new OperatorError(
      "The database already holds records, and nothing was changed. " +
        "To delete them and put the backup in their place, add --replace.",
    );
  }
}

async function requireNobodyElse(client: Client): Promise<void> {
  const { rowCount } = await client.query(
    // The server's own workers have no user. What else they do is hidden from other roles.
    `SELECT FROM pg_stat_activity WHERE datname = current_database()
       AND pid <> pg_backend_pid() AND usename IS NOT NULL`,
  );
  if (!rowCount) return;
  throw new OperatorError(
    "Vigil or another program is connected to the database, and nothing was changed. Stop it, then restore.",
  );
}

async function rebuild(
  client: Client,
  backup: BackupFile,
  manifest: Manifest,
  files: MigrationFile[],
) {
  // The structure the backup was made with, from nothing, then its rows: all or none of it.
  await client.query("DROP SCHEMA public CASCADE");
  await client.query("CREATE SCHEMA public");
  await client.query("GRANT USAGE ON SCHEMA public TO PUBLIC");
  await createHistory(client);
  for (const migration of files) await applyWithin(client, migration);
  await loadTables(client, backup, manifest);
}

/**
 * Puts a backup in the place of a database's content, in one transaction, after the whole file
 * was verified. Migrations newer than the backup remain to be applied by `prepareDatabase`.
 * @param ownerUrl connection string of the owner
 * @throws OperatorError, with the database unchanged, when the file is damaged or from a newer
 *   version, when the database holds records and `replace` is off, or when it is in use
 */
export async function restoreBackup(
  ownerUrl: string,
  backup: BackupFile,
  { replace, migrationsFolder = "prisma/migrations" }: RestoreOptions,
): Promise<VerifiedBackup> {
  const verified = await verifyBackup(backup);
  const { manifest } = verified;
  const files = migrationsOf(manifest, migrationsFolder);
  await withClient(ownerUrl, async (client) => {
    await requireNobodyElse(client);
    if (!replace) await requireNoRecords(client);
    await client.query("BEGIN");
    try {
      await rebuild(client, backup, manifest, files);
      await client.query("COMMIT");
    } catch (error) {
      await client.query("ROLLBACK").catch(() => undefined);
      if (error instanceof OperatorError) throw error;
      const reason = error instanceof Error ? error.message : String(error);
      throw new OperatorError(
        `The backup could not be restored, and nothing was changed: ${reason}.`,
        {
          cause: error,
        },
      );
    }
  });
  return verified;
}
