import pg, { type ClientBase } from "pg";

/** A table as a backup sees it: columns that PostgreSQL computes itself are left out. */
export interface TableShape {
  name: string;
  columns: string[];
  primaryKey: string[];
}

/** Prisma Migrate's own table, which travels as the manifest's list of migrations. */
const HISTORY_TABLE = "_prisma_migrations";

const TABLES = `
  SELECT c.relname AS name,
    (SELECT array_agg(a.attname::text ORDER BY a.attnum) FROM pg_attribute a
      WHERE a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped AND a.attgenerated = '') AS columns,
    COALESCE((SELECT array_agg(a.attname::text ORDER BY k.place) FROM pg_index i
      CROSS JOIN unnest(i.indkey) WITH ORDINALITY AS k (attnum, place)
      JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum = k.attnum
      WHERE i.indrelid = c.oid AND i.indisprimary), '{}') AS "primaryKey"
  FROM pg_class c
  WHERE c.relkind = 'r' AND c.relnamespace = 'public'::regnamespace AND c.relname <> $1
  ORDER BY c.relname`;

/** All tables with records, by name. */
export async function listTables(client: ClientBase): Promise<TableShape[]> {
  return (await client.query<TableShape>(TABLES, [HISTORY_TABLE])).rows;
}

/** Where each sequence stands. `value` is a decimal string. */
export interface SequenceState {
  name: string;
  value: string;
  called: boolean;
}

/** The state of all sequences, by name. */
export async function listSequences(client: ClientBase): Promise<SequenceState[]> {
  const { rows } = await client.query<{ name: string }>(
    `SELECT relname AS name FROM pg_class
      WHERE relkind = 'S' AND relnamespace = 'public'::regnamespace ORDER BY relname`,
  );
  const states: SequenceState[] = [];
  for (const { name } of rows) {
    const state = await client.query<{ value: string; called: boolean }>(
      `SELECT last_value::text AS value, is_called AS called FROM ${pg.escapeIdentifier(name)}`,
    );
    states.push(...state.rows.map((row) => ({ name, ...row })));
  }
  return states;
}

/** Identifiers quoted and joined for SQL. */
export function identifierList(names: string[]): string {
  return names.map((name) => pg.escapeIdentifier(name)).join(", ");
}
