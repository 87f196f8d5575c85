import type { Client } from "pg";

import { withClient } from "@/lib/db/with-client";

/**
 * Runs `work` on one connection and, when `signal` fires, has the server break off what it is doing
 * there: a statement that fills in a million rows would go on for minutes.
 * @throws the signal's reason once it has fired
 */
export async function withInterruptibleClient<T>(
  url: string,
  signal: AbortSignal,
  work: (client: Client) => Promise<T>,
): Promise<T> {
  signal.throwIfAborted();
  return withClient(url, async (client) => {
    const { rows } = await client.query<{ pid: number }>("SELECT pg_backend_pid() AS pid");
    const stop = () => {
      const cancel = (other: Client) => other.query("SELECT pg_cancel_backend($1)", [rows[0]?.pid]);
      withClient(url, cancel).catch(() => undefined);
    };
    signal.addEventListener("abort", stop);
    try {
      return await work(client);
    } catch (error) {
      signal.throwIfAborted();
      throw error;
    } finally {
      signal.removeEventListener("abort", stop);
    }
  });
}
