import { OperatorError } from "@/lib/db/operator-error";
import { withClient } from "@/lib/db/with-client";
import { secretVariables } from "@/scripts/serve/app-environment";
import type { ReadyDatabase } from "@/scripts/serve/ready-database";
import { generatePassword } from "@/scripts/terminal/generate-password";
import { runNode } from "@/scripts/terminal/run-command";
import { step } from "@/scripts/terminal/steps";
import { asApplication } from "@/scripts/terminal/with-application";

/** The account made at the first start. */
export interface FirstAccount {
  email: string;
  /** Null when the person chose it. */
  generatedPassword: string | null;
}

/** The author of the sample records cannot sign in, and does not count. */
async function hasUsers(ownerUrl: string): Promise<boolean> {
  return withClient(ownerUrl, async (client) => {
    const { rowCount } = await client.query(
      `SELECT FROM "User" WHERE "disabledAt" IS NULL LIMIT 1`,
    );
    return Boolean(rowCount);
  });
}

async function createAdministrator({ appUrl, secrets }: ReadyDatabase): Promise<FirstAccount> {
  const email = process.env.VIGIL_ADMIN_EMAIL || "admin@vigil.local";
  const chosen = process.env.VIGIL_ADMIN_PASSWORD;
  const password = chosen || generatePassword();
  await asApplication(appUrl, secrets, async () => {
    const { createUser } = await import("@/lib/features/users/commands");
    const { SYSTEM_ACTOR } = await import("@/lib/auth/system-actor");
    await createUser(SYSTEM_ACTOR, { email, name: "Administrator", role: "admin", password });
  });
  return { email, generatedPassword: chosen ? null : password };
}

/**
 * Writes the sample records through the application's commands, in a process of its own.
 * @throws OperatorError with the program's own words
 */
export async function seedArticle(
  { appUrl, secrets }: Pick<ReadyDatabase, "appUrl" | "secrets">,
  signal: AbortSignal,
): Promise<void> {
  const env = { ...process.env, ...secretVariables(secrets), VIGIL_APP_DATABASE_URL: appUrl };
  const { code, output } = await runNode(["--import", "tsx", "prisma/seed.ts"], { env, signal });
  if (code !== 0) {
    const words = output.replaceAll(/^ +at .*\n/gm, "").trim();
    throw new OperatorError(
      `The sample records could not be written: ${words}\nTo start without them: npm start -- --empty`,
    );
  }
}

/**
 * What a database needs before anyone can use it: sample records, where wanted, and the first
 * administrator, who comes last because a database with an account counts as begun.
 * @returns the account, or null when there were accounts already
 */
export async function firstRun(
  database: ReadyDatabase,
  wantsSeed: boolean,
  signal: AbortSignal,
): Promise<FirstAccount | null> {
  if (await hasUsers(database.ownerUrl)) return null;
  const seeds = database.embedded ? wantsSeed : process.env.VIGIL_SEED === "article";
  if (seeds) await step("Sample records", () => seedArticle(database, signal));
  return step("First administrator", () => createAdministrator(database));
}
