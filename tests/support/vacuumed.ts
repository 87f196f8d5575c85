import { setTimeout } from "node:timers/promises";

import { ownerPool } from "@/tests/support/database";

const MOST_TRIES = 100;
const PAUSE_MS = 200;

async function isVisible(table: string): Promise<boolean> {
  const { rows } = await ownerPool().query<{ whole: boolean }>(
    "SELECT relallvisible > 0.95 * relpages AS whole FROM pg_class WHERE oid = $1::regclass",
    [`"${table}"`],
  );
  return rows[0]?.whole ?? false;
}

/**
 * Vacuums and analyses a table until its pages, but for a few, are known to be visible to all. One vacuum is not enough while
 * anything in the database holds an older snapshot, such as an automatic analysis of another table.
 * @throws Error when something holds one for longer than twenty seconds
 */
export async function vacuumed(table: string): Promise<void> {
  for (let tries = 0; tries < MOST_TRIES; tries += 1) {
    await ownerPool().query(`VACUUM (ANALYZE) "${table}"`);
    if (await isVisible(table)) return;
    await setTimeout(PAUSE_MS);
  }
  throw new Error(`Something keeps an old snapshot: ${table} cannot be vacuumed.`);
}
