import pg from "pg";

type SendQuery = (this: pg.Client, ...args: unknown[]) => unknown;

/**
 * How many SQL statements this process sends to PostgreSQL while `work` runs: whatever Prisma makes
 * of it, BEGIN and COMMIT included. Counted where they leave, in the driver, so that nothing that
 * reaches the server is missed. One count at a time: work that runs beside it is counted too.
 */
export async function countQueries(work: () => Promise<unknown>): Promise<number> {
  const driver = pg.Client.prototype as unknown as { query: SendQuery };
  const send = driver.query;
  let sent = 0;
  driver.query = function countAndSend(...args) {
    sent += 1;
    return send.apply(this, args);
  };
  try {
    await work();
  } finally {
    driver.query = send;
  }
  return sent;
}
