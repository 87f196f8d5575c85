import { rmSync, writeFileSync } from "node:fs";

import { readOrCreateSecrets, type Secrets } from "@/lib/db/embedded/secrets";
import { ensureDataFolder } from "@/lib/db/embedded/data-folder";
import { prepareDatabase } from "@/lib/db/prepare-database";
import { withClient } from "@/lib/db/with-client";
import { buildEnvironment, secretVariables } from "@/scripts/serve/app-environment";
import { build, isBuilt } from "@/scripts/serve/build";
import { ensurePrismaClient } from "@/scripts/serve/generate-client";
import { seedArticle } from "@/scripts/serve/first-run";
import { runApp } from "@/scripts/serve/run-app";
import { readServeSettings, requireFreePort } from "@/scripts/serve/settings";
import { onInterruption } from "@/scripts/terminal/interruption";
import { step } from "@/scripts/terminal/steps";
import { asApplication } from "@/scripts/terminal/with-application";
import { TEST_ACCOUNTS, TEST_PASSWORD } from "@/tests/support/accounts";
import { E2E_ENVIRONMENT_FILE } from "@/tests/support/e2e-address";
import { createDatabase, dropDatabase } from "@/tests/support/template-database";
import { openTestServer, TEST_DATA_FOLDER, urlFor } from "@/tests/support/test-server";

async function createAccounts(): Promise<void> {
  const { createUser } = await import("@/lib/features/users/commands");
  const { SYSTEM_ACTOR } = await import("@/lib/auth/system-actor");
  for (const [role, account] of Object.entries(TEST_ACCOUNTS)) {
    await createUser(SYSTEM_ACTOR, { ...account, role, password: TEST_PASSWORD });
  }
}

/** Lets the tests prepare records through the application's commands, in their own process. */
function shareEnvironment(appUrl: string, secrets: Secrets): void {
  const variables = { ...secretVariables(secrets), VIGIL_APP_DATABASE_URL: appUrl };
  writeFileSync(E2E_ENVIRONMENT_FILE, JSON.stringify(variables), { mode: 0o600 });
}

/** Serves the production build on a new database of the tests' own, dropped at the end. */
export async function main(): Promise<void> {
  const settings = readServeSettings();
  const signal = onInterruption();
  await requireFreePort(settings);
  ensureDataFolder(TEST_DATA_FOLDER);
  const secrets = readOrCreateSecrets(TEST_DATA_FOLDER);
  const server = await openTestServer();
  const name = `vigil_test_${process.pid}_e2e`;
  try {
    await withClient(server.ownerUrl, (client) => createDatabase(client, name));
    const appUrl = await prepareDatabase(urlFor(server.ownerUrl, name), secrets.auth);
    await ensurePrismaClient(signal);
    if (!isBuilt()) await step("Build", () => build(buildEnvironment(secrets), signal));
    await step("Sample records", () => seedArticle({ appUrl, secrets }, signal));
    await step("Accounts", () => asApplication(appUrl, secrets, createAccounts));
    shareEnvironment(appUrl, secrets);
    const database = { appUrl, secrets, revive: () => Promise.resolve(false) };
    await runApp("start", database, settings, signal, () => undefined);
  } finally {
    rmSync(E2E_ENVIRONMENT_FILE, { force: true });
    await withClient(server.ownerUrl, (client) => dropDatabase(client, name));
    await server.release();
  }
}
