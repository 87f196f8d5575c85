import { createHash } from "node:crypto";
import path from "node:path";

import { openEmbeddedDatabase, type EmbeddedDatabase } from "@/lib/db/embedded/embedded-database";
import { readMigrationFiles } from "@/lib/db/migration-files";

// A test database is thrown away, so it need not survive a power cut; and what its planner knows is
// what the test told it by ANALYZE, not what a vacuum in the background got round to.
const FAST = {
  fsync: "off",
  synchronous_commit: "off",
  full_page_writes: "off",
  autovacuum: "off",
};

/** A PostgreSQL server that tests may make databases on. */
export interface TestServer extends Pick<EmbeddedDatabase, "ownerUrl" | "release"> {
  embedded: boolean;
}

/** Folder of the embedded server that tests share; never the one a person's records are in. */
export const TEST_DATA_FOLDER = path.resolve(".data/test");

/** Opens the server of DATABASE_URL, or else an embedded one of the tests' own. */
export async function openTestServer(): Promise<TestServer> {
  const ownerUrl = process.env.DATABASE_URL;
  if (ownerUrl) return { ownerUrl, embedded: false, release: () => Promise.resolve() };
  const options = { dataFolder: TEST_DATA_FOLDER, purpose: "test", settings: FAST };
  return { ...(await openEmbeddedDatabase(options)), embedded: true };
}

/** The same server's connection string for another database. */
export function urlFor(url: string, database: string): string {
  const changed = new URL(url);
  changed.pathname = `/${database}`;
  return changed.href;
}

/** Short digest of all migrations: two template databases with the same one are alike. */
export function migrationsDigest(): string {
  const text = readMigrationFiles("prisma/migrations").map((file) => file.checksum);
  return createHash("sha256").update(text.join()).digest("hex").slice(0, 12);
}
