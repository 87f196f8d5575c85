import { readOrCreateSecrets } from "@/lib/db/embedded/secrets";
import { ensureDataFolder } from "@/lib/db/embedded/data-folder";
import { prepareDatabase } from "@/lib/db/prepare-database";
import { withClient } from "@/lib/db/with-client";
import { buildEnvironment } from "@/scripts/serve/app-environment";
import { build, isBuilt } from "@/scripts/serve/build";
import { seedArticle } from "@/scripts/serve/first-run";
import { ensurePrismaClient } from "@/scripts/serve/generate-client";
import type { AppDatabase } from "@/scripts/serve/run-app";
import { step } from "@/scripts/terminal/steps";
import { createDatabase, dropDatabase } from "@/tests/support/template-database";
import { openTestServer, TEST_DATA_FOLDER, urlFor } from "@/tests/support/test-server";

/**
 * Readies the production build and a new database with the sample records, on the tests' own
 * server, and drops the database when `work` is done.
 * @param purpose a word for the database's name
 * @throws OperatorError with a sentence for the operator
 */
export async function withThrowawayApp(
  purpose: string,
  signal: AbortSignal,
  work: (database: AppDatabase) => Promise<void>,
): Promise<void> {
  ensureDataFolder(TEST_DATA_FOLDER);
  const secrets = readOrCreateSecrets(TEST_DATA_FOLDER);
  const server = await openTestServer();
  const name = `vigil_test_${process.pid}_${purpose}`;
  try {
    await withClient(server.ownerUrl, (client) => createDatabase(client, name));
    const appUrl = await prepareDatabase(urlFor(server.ownerUrl, name), secrets.auth);
    await ensurePrismaClient(signal);
    if (!isBuilt()) await step("Build", () => build(buildEnvironment(secrets), signal));
    await step("Sample records", () => seedArticle({ appUrl, secrets }, signal));
    await work({ appUrl, secrets, revive: () => Promise.resolve(false) });
  } finally {
    await withClient(server.ownerUrl, (client) => dropDatabase(client, name));
    await server.release();
  }
}
