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
  /** The last answer awaited on each connection: it takes one statement at a time. */
  const last: Promise<unknown>[] = [];

  async function connect(): Promise<pg.Client> {
    const client = new pg.Client({ connectionString: url });
    // A connection that is ended while nothing is asked of it would be an uncaught error.
    client.on("error", () => undefined);
    await client.connect();
    return client;
  }

  function send({ text, values, connection }: SentQuery): Promise<unknown> {
    const client = (clients[connection] ??= connect());
    const ask = async () => (await client).query({ text, values, rowMode: "array" });
    return (last[connection] = (last[connection] ?? client).then(ask));
  }

  return {
    async replay(trace) {
      const answers: Promise<unknown>[] = [];
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
