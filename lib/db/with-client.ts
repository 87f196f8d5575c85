import pg from "pg";

import { connectionFailure, requirePostgresUrl } from "@/lib/db/connection-failure";

/**
 * Runs `work` on one connection of its own and closes it.
 * @throws OperatorError when the server cannot be reached; errors of `work` pass unchanged.
 */
export async function withClient<T>(
  url: string,
  work: (client: pg.Client) => Promise<T>,
): Promise<T> {
  const client = new pg.Client({
    connectionString: requirePostgresUrl(url),
    connectionTimeoutMillis: 10_000,
  });
  // A connection lost between two queries also makes the next query fail, which is what counts.
  client.on("error", () => undefined);
  try {
    await client.connect();
  } catch (error) {
    throw connectionFailure(error, url);
  }
  try {
    return await work(client);
  } finally {
    await client.end().catch(() => undefined);
  }
}
