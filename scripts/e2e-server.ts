import { rmSync, writeFileSync } from "node:fs";

import { secretVariables } from "@/scripts/serve/app-environment";
import { runApp, type AppDatabase } from "@/scripts/serve/run-app";
import { readServeSettings, requireFreePort } from "@/scripts/serve/settings";
import { onInterruption } from "@/scripts/terminal/interruption";
import { step } from "@/scripts/terminal/steps";
import { asApplication } from "@/scripts/terminal/with-application";
import { withThrowawayApp } from "@/scripts/testing/throwaway-app";
import { EVERY_TEST_ACCOUNT, TEST_PASSWORD } from "@/tests/support/accounts";
import { E2E_ENVIRONMENT_FILE } from "@/tests/support/e2e-address";

async function createAccounts(): Promise<void> {
  const { createUser } = await import("@/lib/features/users/commands");
  const { SYSTEM_ACTOR } = await import("@/lib/auth/system-actor");
  for (const [role, account] of EVERY_TEST_ACCOUNT.flatMap(Object.entries)) {
    await createUser(SYSTEM_ACTOR, { ...account, role, password: TEST_PASSWORD });
  }
}

/** Lets the tests prepare records through the application's commands, in their own process. */
function shareEnvironment({ appUrl, secrets }: AppDatabase): void {
  const variables = { ...secretVariables(secrets), VIGIL_APP_DATABASE_URL: appUrl };
  writeFileSync(E2E_ENVIRONMENT_FILE, JSON.stringify(variables), { mode: 0o600 });
}

/** Serves the production build on a new database of the tests' own, dropped at the end. */
export async function main(): Promise<void> {
  const settings = readServeSettings();
  const signal = onInterruption();
  await requireFreePort(settings);
  try {
    await withThrowawayApp("e2e", signal, async (database) => {
      const { appUrl, secrets } = database;
      await step("Accounts", () => asApplication(appUrl, secrets, createAccounts));
      shareEnvironment(database);
      await runApp("start", database, settings, signal, () => undefined);
    });
  } finally {
    rmSync(E2E_ENVIRONMENT_FILE, { force: true });
  }
}
