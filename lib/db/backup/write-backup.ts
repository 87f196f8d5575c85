import { createHash } from "node:crypto";
import { closeSync, existsSync, fsyncSync, openSync, renameSync, rmSync } from "node:fs";
import path from "node:path";
import type { Client } from "pg";
import { pack as createPack, type Pack } from "tar-stream";

import { writeArchiveFile, type Sealing } from "@/lib/db/backup/archive";
import {
  DIGEST_ENTRY,
  encodeManifest,
  KEYS_ENTRY,
  MANIFEST_ENTRY,
  partName,
  type Manifest,
  type TableEntry,
} from "@/lib/db/backup/manifest";
import { listSequences, listTables, type TableShape } from "@/lib/db/backup/table-list";
import { readRows } from "@/lib/db/backup/table-rows";
import { storageFailure } from "@/lib/db/embedded/data-folder";
import { OperatorError } from "@/lib/db/operator-error";
import { withClient } from "@/lib/db/with-client";

/** How far a backup has come: tables done of all, and bytes of rows. */
export interface BackupProgress {
  tables: number;
  allTables: number;
  bytes: number;
}

export interface BackupOptions {
  /** Null leaves the file readable to whoever has it. */
  sealing: Sealing | null;
  /** Keys of sealed fields, as in VIGIL_FIELD_KEYS; they go into an encrypted file only. */
  fieldKeys?: string | undefined;
  onProgress?: ((progress: BackupProgress) => void) | undefined;
}

const PART_BYTES = 4 * 1024 * 1024;

function addEntry(archive: Pack, name: string, content: Buffer | string): Promise<void> {
  return new Promise((resolve, reject) => {
    archive.entry({ name, mode: 0o600 }, content, (error) => (error ? reject(error) : resolve()));
  });
}

/** Rows go out in parts, since an archive entry's length precedes it and memory is bounded. */
async function addTable(
  client: Client,
  archive: Pack,
  table: TableShape,
  onBytes: (bytes: number) => void,
): Promise<TableEntry> {
  let pending: Buffer[] = [];
  let bytes = 0;
  let parts = 0;
  const flush = async () => {
    if (bytes === 0) return;
    await addEntry(archive, partName(table.name, parts), Buffer.concat(pending));
    onBytes(bytes);
    [pending, bytes, parts] = [[], 0, parts + 1];
  };
  const digest = await readRows(client, table, async (chunk) => {
    pending.push(chunk);
    bytes += chunk.length;
    if (bytes >= PART_BYTES) await flush();
  });
  await flush();
  const { name, columns } = table;
  return { name, columns, ...digest };
}

async function requireMigrated(client: Client): Promise<void> {
  const { rows } = await client.query<{ found: boolean }>(
    `SELECT to_regclass('"_prisma_migrations"') IS NOT NULL AS found`,
  );
  if (rows[0]?.found) return;
  throw new OperatorError("The database is empty, so there is nothing to back up.");
}

async function addTables(
  client: Client,
  archive: Pack,
  onProgress: BackupOptions["onProgress"],
): Promise<TableEntry[]> {
  const shapes = await listTables(client);
  const tables: TableEntry[] = [];
  let bytes = 0;
  const report = () => onProgress?.({ tables: tables.length, allTables: shapes.length, bytes });
  for (const shape of shapes) {
    const entry = await addTable(client, archive, shape, (more) => {
      bytes += more;
      report();
    });
    tables.push(entry);
    report();
  }
  return tables;
}

/** The keys travel with the data that they open, but never where anybody could read them. */
async function addKeys(archive: Pack, { sealing, fieldKeys }: BackupOptions) {
  if (!sealing || !fieldKeys) return {};
  await addEntry(archive, KEYS_ENTRY, fieldKeys);
  return { fieldKeys: createHash("sha256").update(fieldKeys).digest("hex") };
}

async function fill(client: Client, archive: Pack, options: BackupOptions): Promise<Manifest> {
  await client.query("BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY");
  await client.query("SET LOCAL TIME ZONE 'UTC'");
  const { rows: migrations } = await client.query<{ name: string; checksum: string }>(
    `SELECT migration_name AS name, checksum FROM "_prisma_migrations"
      WHERE finished_at IS NOT NULL AND rolled_back_at IS NULL ORDER BY migration_name`,
  );
  const tables = await addTables(client, archive, options.onProgress);
  const sequences = await listSequences(client);
  await client.query("COMMIT");
  const keys = await addKeys(archive, options);
  const content = { takenAt: new Date().toISOString(), migrations, tables, sequences, ...keys };
  const { manifest, text, digest } = encodeManifest(content);
  await addEntry(archive, MANIFEST_ENTRY, text);
  await addEntry(archive, DIGEST_ENTRY, `${digest}\n`);
  archive.finalize();
  return manifest;
}

async function writeDraft(client: Client, file: string, options: BackupOptions): Promise<Manifest> {
  const archive = createPack();
  const written = writeArchiveFile(archive, file, options.sealing);
  const filled = fill(client, archive, options).catch((error: Error) => {
    archive.destroy(error);
    throw error;
  });
  const [manifest] = await Promise.all([filled, written]);
  return manifest;
}

/** Makes the new name itself last: a file's content can be on the disk before its name is. */
function syncFolder(folder: string): void {
  // Folders cannot be opened on Windows, whose file system sees to it.
  if (process.platform === "win32") return;
  const handle = openSync(folder, "r");
  fsyncSync(handle);
  closeSync(handle);
}

/**
 * Writes every record of a database, as of one moment, to a new file, which appears under its name
 * only when it is whole. Users may go on working.
 * @param ownerUrl connection string of the owner
 * @throws OperatorError when the file exists or cannot be written
 */
export async function writeBackup(
  ownerUrl: string,
  file: string,
  options: BackupOptions,
): Promise<Manifest> {
  if (existsSync(file)) {
    throw new OperatorError(`${file} exists already. Choose another name, or move it away first.`);
  }
  const draft = `${file}.partial`;
  rmSync(draft, { force: true });
  try {
    const manifest = await withClient(ownerUrl, async (client) => {
      await requireMigrated(client);
      return writeDraft(client, draft, options);
    });
    renameSync(draft, file);
    syncFolder(path.dirname(file));
    return manifest;
  } catch (error) {
    rmSync(draft, { force: true });
    throw storageFailure(error, file) ?? error;
  }
}
