import { createHash } from "node:crypto";
import {
  createWriteStream,
  existsSync,
  openSync,
  fsyncSync,
  closeSync,
  renameSync,
  rmSync,
} from "node:fs";
import { pipeline } from "node:stream/promises";
import { createGzip } from "node:zlib";
import type { Client } from "pg";
import { to as copyTo } from "pg-copy-streams";
import { pack as createPack, type Pack } from "tar-stream";

import {
  DIGEST_ENTRY,
  encodeManifest,
  MANIFEST_ENTRY,
  partName,
  type Manifest,
  type TableEntry,
} from "@/lib/db/backup/manifest";
import {
  identifierList,
  listSequences,
  listTables,
  type TableShape,
} from "@/lib/db/backup/table-list";
import { storageFailure } from "@/lib/db/embedded/data-folder";
import { OperatorError } from "@/lib/db/operator-error";
import { withClient } from "@/lib/db/with-client";

const PART_BYTES = 4 * 1024 * 1024;

function addEntry(archive: Pack, name: string, content: Buffer | string): Promise<void> {
  return new Promise((resolve, reject) => {
    archive.entry({ name, mode: 0o600 }, content, (error) => (error ? reject(error) : resolve()));
  });
}

function copyStatement({ name, columns, primaryKey }: TableShape): string {
  const order = primaryKey.length > 0 ? ` ORDER BY ${identifierList(primaryKey)}` : "";
  return `COPY (SELECT ${identifierList(columns)} FROM ${identifierList([name])}${order}) TO STDOUT`;
}

/** Rows go out in parts, since an archive entry's length precedes it and memory is bounded. */
async function addTable(client: Client, archive: Pack, table: TableShape): Promise<TableEntry> {
  const hash = createHash("sha256");
  const source = client.query(copyTo(copyStatement(table)));
  let pending: Buffer[] = [];
  let bytes = 0;
  let parts = 0;
  const flush = async () => {
    if (bytes === 0) return;
    await addEntry(archive, partName(table.name, parts), Buffer.concat(pending));
    [pending, bytes, parts] = [[], 0, parts + 1];
  };
  for await (const chunk of source as AsyncIterable<Buffer>) {
    hash.update(chunk);
    pending.push(chunk);
    bytes += chunk.length;
    if (bytes >= PART_BYTES) await flush();
  }
  await flush();
  const { name, columns } = table;
  return { name, columns, rows: source.rowCount, sha256: hash.digest("hex") };
}

async function requireMigrated(client: Client): Promise<void> {
  const { rows } = await client.query<{ found: boolean }>(
    `SELECT to_regclass('"_prisma_migrations"') IS NOT NULL AS found`,
  );
  if (rows[0]?.found) return;
  throw new OperatorError("The database is empty, so there is nothing to back up.");
}

async function fill(client: Client, archive: Pack): Promise<Manifest["tables"]> {
  await client.query("BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY");
  await client.query("SET LOCAL TIME ZONE 'UTC'");
  const { rows: migrations } = await client.query<{ name: string; checksum: string }>(
    `SELECT migration_name AS name, checksum FROM "_prisma_migrations"
      WHERE finished_at IS NOT NULL AND rolled_back_at IS NULL ORDER BY migration_name`,
  );
  const tables: TableEntry[] = [];
  for (const table of await listTables(client)) tables.push(await addTable(client, archive, table));
  const sequences = await listSequences(client);
  await client.query("COMMIT");
  const content = { takenAt: new Date().toISOString(), migrations, tables, sequences };
  const { text, digest } = encodeManifest(content);
  await addEntry(archive, MANIFEST_ENTRY, text);
  await addEntry(archive, DIGEST_ENTRY, `${digest}\n`);
  archive.finalize();
  return tables;
}

async function writeArchive(client: Client, file: string): Promise<Manifest["tables"]> {
  const archive = createPack();
  const written = pipeline(
    archive,
    createGzip(),
    createWriteStream(file, { mode: 0o600, flags: "wx" }),
  );
  const filled = fill(client, archive).catch((error: Error) => {
    archive.destroy(error);
    throw error;
  });
  const [tables] = await Promise.all([filled, written]);
  const handle = openSync(file, "r");
  fsyncSync(handle);
  closeSync(handle);
  return tables;
}

/**
 * Writes every record of a database, as of one moment, to a new file. Users may go on working.
 * Returns each table's number of rows and digest.
 * @param ownerUrl connection string of the owner
 * @throws OperatorError when the file exists or cannot be written
 */
export async function writeBackup(ownerUrl: string, file: string): Promise<Manifest["tables"]> {
  if (existsSync(file)) {
    throw new OperatorError(`${file} exists already. Choose another name, or move it away first.`);
  }
  const draft = `${file}.partial`;
  rmSync(draft, { force: true });
  try {
    const tables = await withClient(ownerUrl, async (client) => {
      await requireMigrated(client);
      return writeArchive(client, draft);
    });
    renameSync(draft, file);
    return tables;
  } catch (error) {
    rmSync(draft, { force: true });
    throw storageFailure(error, file) ?? error;
  }
}
