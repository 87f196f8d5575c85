import { randomBytes } from "node:crypto";
import pg, { type Client } from "pg";

import type { BackupFile } from "@/lib/db/backup/archive";
import type { Manifest } from "@/lib/db/backup/manifest";
import { restoreBackup } from "@/lib/db/backup/restore-backup";
import { listTables } from "@/lib/db/backup/table-list";
import { readRows } from "@/lib/db/backup/table-rows";
import { errorCode } from "@/lib/db/connection-failure";
import { migrate } from "@/lib/db/migrate";
import { OperatorError } from "@/lib/db/operator-error";
import { withClient } from "@/lib/db/with-client";

const NOT_ALLOWED = "42501";

const PREFIX = "vigil_rehearsal_";

interface Locale {
  provider: string;
  encoding: string;
  collate: string;
  ctype: string;
  locale: string | null;
}

/** The columns have had other names in each version. */
const LOCALE = `
  SELECT datlocprovider AS provider, pg_encoding_to_char(encoding) AS encoding, datcollate AS collate, datctype AS ctype,
    COALESCE(to_jsonb(d)->>'datlocale', to_jsonb(d)->>'daticulocale') AS locale
  FROM pg_database d WHERE datname = current_database()`;

const OF_PROVIDER: Record<string, string> = { i: "ICU_LOCALE", b: "BUILTIN_LOCALE" };
const PROVIDERS: Record<string, string> = { i: "icu", b: "builtin" };

function localeSql({ provider, encoding, collate, ctype, locale }: Locale): string {
  const option = OF_PROVIDER[provider];
  return [
    `ENCODING ${pg.escapeLiteral(encoding)} LC_COLLATE ${pg.escapeLiteral(collate)} LC_CTYPE ${pg.escapeLiteral(ctype)}`,
    ...(option && locale
      ? [`LOCALE_PROVIDER ${PROVIDERS[provider]} ${option} ${pg.escapeLiteral(locale)}`]
      : []),
  ].join(" ");
}

/** Rehearsals that were killed left theirs behind. */
async function dropLeftovers(client: Client): Promise<void> {
  const { rows } = await client.query<{ name: string }>(
    `SELECT datname AS name FROM pg_database d WHERE starts_with(datname, $1)
      AND pg_has_role(current_user, datdba, 'USAGE')
      AND NOT EXISTS (SELECT FROM pg_stat_activity a WHERE a.datname = d.datname)`,
    [PREFIX],
  );
  for (const { name } of rows) await drop(client, name);
}

const drop = (client: Client, name: string) =>
  client.query(`DROP DATABASE IF EXISTS ${pg.escapeIdentifier(name)} WITH (FORCE)`);

/** An empty database of the same locale as the one given. */
async function createScratch(ownerUrl: string, name: string): Promise<void> {
  await withClient(ownerUrl, async (client) => {
    await dropLeftovers(client);
    const { rows } = await client.query<Locale>(LOCALE);
    const locale = rows[0] ? localeSql(rows[0]) : "";
    try {
      await client.query(
        `CREATE DATABASE ${pg.escapeIdentifier(name)} TEMPLATE template0 ${locale}`,
      );
    } catch (error) {
      if (errorCode(error) !== NOT_ALLOWED) throw error;
      throw new OperatorError(
        "The role in DATABASE_URL may not create databases, so the backup cannot be tried out beside yours. " +
          "Allow it (ALTER ROLE … CREATEDB), or run this with a DATABASE_URL of another server, or with none.",
      );
    }
  });
}

function scratchUrl(ownerUrl: string, name: string): string {
  const url = new URL(ownerUrl);
  url.pathname = `/${name}`;
  return url.href;
}

/** What stands in a database that differs from what was backed up, in a line for each table. */
async function differences(url: string, manifest: Manifest): Promise<string[]> {
  return withClient(url, async (client) => {
    await client.query("SET TIME ZONE 'UTC'");
    const shapes = new Map((await listTables(client)).map((shape) => [shape.name, shape]));
    const found: string[] = [];
    for (const { name, rows, sha256 } of manifest.tables) {
      const shape = shapes.get(name);
      shapes.delete(name);
      if (!shape) found.push(`${name}: the table is not there`);
      else {
        const now = await readRows(client, shape);
        if (now.rows !== rows) found.push(`${name}: ${now.rows} rows instead of ${rows}`);
        else if (now.sha256 !== sha256) found.push(`${name}: its rows are not those backed up`);
      }
    }
    return [...found, ...[...shapes.keys()].map((name) => `${name}: was not backed up`)];
  });
}

/** What a rehearsal found: none of the differences where the backup can be relied on. */
export interface Rehearsal {
  manifest: Manifest;
  differences: string[];
}

/**
 * Restores a backup into a database made for it beside the given one, compares every table's rows and
 * digest with what was backed up, brings it up to date, and drops it again.
 * @param ownerUrl connection string of the owner, who must be allowed to create databases
 * @throws OperatorError as `restoreBackup` does, and when no database may be created
 */
export async function rehearseRestore(ownerUrl: string, backup: BackupFile): Promise<Rehearsal> {
  const name = PREFIX + randomBytes(6).toString("hex");
  const url = scratchUrl(ownerUrl, name);
  await createScratch(ownerUrl, name);
  try {
    const { manifest } = await restoreBackup(url, backup, { replace: false });
    const found = await differences(url, manifest);
    await migrate(url);
    return { manifest, differences: found };
  } finally {
    await withClient(ownerUrl, (client) => drop(client, name));
  }
}
