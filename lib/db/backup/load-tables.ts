import { createHash } from "node:crypto";
import pg, { type Client } from "pg";

import { damaged, type BackupFile } from "@/lib/db/backup/archive";
import { startCopyIn, type CopyIn } from "@/lib/db/backup/copy-in";
import { tableOfPart, type Manifest } from "@/lib/db/backup/manifest";
import { visitEntries } from "@/lib/db/backup/read-backup";

interface ForeignKey {
  table: string;
  name: string;
  definition: string;
}

const FOREIGN_KEYS = `
  SELECT conrelid::regclass::text AS table, quote_ident(conname) AS name, pg_get_constraintdef(oid) AS definition
    FROM pg_constraint WHERE contype = 'f' AND connamespace = 'public'::regnamespace ORDER BY 1, 2`;

/** The rows are hashed once more as they go in: the file may not be what it was when it was checked. */
async function copyRows(client: Client, backup: BackupFile, manifest: Manifest): Promise<void> {
  const tables = new Map(manifest.tables.map((table) => [table.name, table]));
  let open: CopyIn | undefined;
  let hash = createHash("sha256");
  const finish = async () => {
    await open?.finish();
    if (open && hash.digest("hex") !== open.table.sha256)
      throw damaged(backup.file, `the rows of ${open.table.name} changed while they were read`);
    hash = createHash("sha256");
  };
  const load = async (name: string, entry: AsyncIterable<Buffer>) => {
    const table = tables.get(tableOfPart(name) ?? "");
    if (table && open?.table !== table) {
      await finish();
      open = startCopyIn(client, table);
    }
    for await (const chunk of entry) {
      if (!table) continue;
      hash.update(chunk);
      await open?.write(chunk);
    }
  };
  try {
    await visitEntries(backup, load);
    await finish();
  } catch (error) {
    await open?.abort();
    throw error;
  }
}

/**
 * Replaces the rows of every table by those of a verified backup, inside the caller's
 * transaction. Triggers stay silent, so that audit rows come back as they were, and references
 * are taken down for the load and put back, which checks each of them.
 */
export async function loadTables(
  client: Client,
  backup: BackupFile,
  manifest: Manifest,
): Promise<void> {
  const { rows: foreignKeys } = await client.query<ForeignKey>(FOREIGN_KEYS);
  const names = manifest.tables.map((table) => pg.escapeIdentifier(table.name));
  for (const name of names) await client.query(`ALTER TABLE ${name} DISABLE TRIGGER USER`);
  for (const { table, name } of foreignKeys) {
    await client.query(`ALTER TABLE ${table} DROP CONSTRAINT ${name}`);
  }
  if (names.length > 0) await client.query(`TRUNCATE ${names.join(", ")}`);
  await copyRows(client, backup, manifest);
  for (const { table, name, definition } of foreignKeys) {
    await client.query(`ALTER TABLE ${table} ADD CONSTRAINT ${name} ${definition}`);
  }
  for (const name of names) await client.query(`ALTER TABLE ${name} ENABLE TRIGGER USER`);
  for (const { name, value, called } of manifest.sequences) {
    await client.query("SELECT setval($1::regclass, $2, $3)", [
      pg.escapeIdentifier(name),
      value,
      called,
    ]);
  }
}
