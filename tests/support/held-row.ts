import { setTimeout } from "node:timers/promises";

import { ownerPool } from "@/tests/support/database";

/** How many connections to this file's database wait for a lock. */
async function waiting(): Promise<number> {
  const { rows } = await ownerPool().query<{ n: number }>(
    `SELECT count(DISTINCT l.pid)::int AS n FROM pg_locks l JOIN pg_stat_activity a USING (pid)
      WHERE NOT l.granted AND a.datname = current_database()`,
  );
  return rows[0]?.n ?? 0;
}

/**
 * Does things at once, in earnest: a row that all of them write to is held until every one of them
 * waits for it, so that each has read what it goes by before the first is done.
 */
export async function whileHeld<T>(
  table: string,
  id: string,
  works: readonly (() => Promise<T>)[],
): Promise<PromiseSettledResult<T>[]> {
  const holder = await ownerPool().connect();
  try {
    await holder.query("BEGIN");
    await holder.query(`SELECT FROM "${table}" WHERE id = $1 FOR UPDATE`, [id]);
    const done = Promise.allSettled(works.map((work) => work()));
    for (let tries = 0; tries < 150 && (await waiting()) < works.length; tries++) {
      await setTimeout(20);
    }
    await holder.query("COMMIT");
    return await done;
  } finally {
    holder.release();
  }
}
