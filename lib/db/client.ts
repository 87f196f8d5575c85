import { PrismaPg } from "@prisma/adapter-pg";

import { Prisma, PrismaClient } from "@/lib/db/generated/client";
import { env } from "@/lib/env";

/** What reads and writes run on: the shared client, or one transaction of it. */
export type Db = Prisma.TransactionClient;

function connect(): PrismaClient {
  if (!env.VIGIL_APP_DATABASE_URL) {
    throw new Error(
      "VIGIL_APP_DATABASE_URL is not set. Start Vigil with `npm start` or `npm run dev`.",
    );
  }
  const adapter = new PrismaPg({ connectionString: env.VIGIL_APP_DATABASE_URL, max: 10 });
  return new PrismaClient({ adapter, transactionOptions: { maxWait: 10_000, timeout: 30_000 } });
}

const shared = globalThis as typeof globalThis & { vigilDb?: PrismaClient };

let client: PrismaClient | undefined;

/**
 * The database client of this process, connected on first use: a build has no database.
 * Development reloads modules, so the client is kept across reloads.
 */
export function database(): PrismaClient {
  client ??= shared.vigilDb ??= connect();
  return client;
}
