import pg from "pg";

import type { SentQuery } from "@/scripts/bench/trace";

/** Connections through the bare driver that traces are replayed on. */
export interface Replayer {
  /** Sends the statements as they were first sent: over as many connections, and as many at once. */
  replay(trace: readonly SentQuery[]): Promise<void>;
  close(): Promise<void>;
}

/**
 * Opens what the floor is measured with. Statements are not named: the product's are not either, and
 * a named one would get another plan from its sixth run on. Rows come as arrays, which is the least
 * the driver can do with them.
 * @param url connection string of the application's role, whose settings then hold here too
 */
export function openReplayer(url: string): Replayer {
  const clients: Promise<pg.Client>[] = [];

  async function connect(): Promise<pg.Client> {
    const client = new pg.Client({ connectionString: url });
    // A connection that is ended while nothing is asked of it would be an uncaught error.
    client.on("error", () => undefined);
    await client.connect();
    return client;
  }

  async function send({ text, values, connection }: SentQuery): Promise<void> {
    clients[connection] ??= connect();
    const client = await clients[connection];
    await client.query({ text, values, rowMode: "array" });
  }

  return {
    async replay(trace) {
      const answers: Promise<void>[] = [];
      for (const query of trace) {
        const before = query.after.map((place) => answers[place]);
        answers.push(Promise.all(before).then(() => send(query)));
      }
      await Promise.all(answers);
    },
    async close() {
      await Promise.all(clients.map(async (client) => (await client).end()));
    },
  };
}
