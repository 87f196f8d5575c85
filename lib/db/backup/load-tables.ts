import pg, { type Client } from "pg";

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

async function copyRows(client: Client, file: string, manifest: Manifest): Promise<void> {
  const tables = new Map(manifest.tables.map((table) => [table.name, table]));
  let open: CopyIn | undefined;
  await visitEntries(file, async (name, entry) => {
    const table = tables.get(tableOfPart(name) ?? "");
    if (table && open?.table !== table) {
      await open?.finish();
      open = startCopyIn(client, table);
    }
    for await (const chunk of entry) if (table) await open?.write(chunk);
  });
  await open?.finish();
}

/**
 * Replaces the rows of every table by those of a verified backup, inside the caller's
 * transaction. Triggers stay silent, so that audit rows come back as they were, and references
 * are taken down for the load and put back, which checks each of them.
 */
export async function loadTables(client: Client, file: string, manifest: Manifest): Promise<void> {
  const { rows: foreignKeys } = await client.query<ForeignKey>(FOREIGN_KEYS);
  const names = manifest.tables.map((table) => pg.escapeIdentifier(table.name));
  for (const name of names) await client.query(`ALTER TABLE ${name} DISABLE TRIGGER USER`);
  for (const { table, name } of foreignKeys) {
    await client.query(`ALTER TABLE ${table} DROP CONSTRAINT ${name}`);
  }
  if (names.length > 0) await client.query(`TRUNCATE ${names.join(", ")}`);
  await copyRows(client, file, manifest);
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
