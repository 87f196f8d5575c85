import { setTimeout } from "node:timers/promises";

import { ownerPool } from "@/tests/support/database";

/**
 * How many connections to this file's database wait for a lock. Read from pg_locks: an owner who is
 * no superuser sees nothing of other roles' waiting in pg_stat_activity.
 */
async function waiting(): Promise<number> {
  const { rows } = await ownerPool().query<{ n: number }>(
    `SELECT count(DISTINCT l.pid)::int AS n FROM pg_locks l JOIN pg_stat_activity a USING (pid)
      WHERE NOT l.granted AND a.datname = current_database()`,
  );
  return rows[0]?.n ?? 0;
}

/**
 * Waits until so many connections wait for a lock.
 * @throws Error when they do not within twenty seconds
 */
export async function untilWaiting(count: number): Promise<void> {
  for (const end = Date.now() + 20_000; (await waiting()) < count; await setTimeout(20)) {
    if (Date.now() > end) throw new Error(`No ${count} connections are waiting for a lock.`);
  }
}

/**
 * The same, and half a second more: of those that wait for each other, the first to have waited for a
 * second looks for the deadlock and is refused, which is then none of who begins to wait now.
 */
export async function untilWaitingLonger(count: number): Promise<void> {
  await untilWaiting(count);
  await setTimeout(500);
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
    await untilWaiting(works.length);
    await holder.query("COMMIT");
    return await done;
  } finally {
    holder.release(true);
  }
}
