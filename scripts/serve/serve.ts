import { buildEnvironment } from "@/scripts/serve/app-environment";
import { build, isBuilt } from "@/scripts/serve/build";
import { firstRun, type FirstAccount } from "@/scripts/serve/first-run";
import { ensurePrismaClient } from "@/scripts/serve/generate-client";
import { readyDatabase } from "@/scripts/serve/ready-database";
import { runApp } from "@/scripts/serve/run-app";
import { readServeSettings, requireFreePort, type ServeSettings } from "@/scripts/serve/settings";
import { onInterruption } from "@/scripts/terminal/interruption";
import { step } from "@/scripts/terminal/steps";

export interface ServeOptions {
  mode: "start" | "dev";
  /** Whether an empty embedded database may be given the sample records. */
  seed: boolean;
}

function greet({ url }: ServeSettings, account: FirstAccount | null): void {
  const password = account?.generatedPassword ?? "the one in VIGIL_ADMIN_PASSWORD";
  const signIn = account ? `\n  E-mail    ${account.email}\n  Password  ${password}\n` : "";
  process.stdout.write(`\nVigil is ready. Open ${url}\n${signIn}\nPress Ctrl-C to stop it.\n`);
}

/**
 * Brings up everything and serves until stopped: database, migrations, generated client,
 * build, sample records, first account, application. On the way out the application goes first and
 * the database after it.
 * @throws OperatorError with a sentence for the operator
 */
export async function serve({ mode, seed }: ServeOptions): Promise<void> {
  const settings = readServeSettings();
  const signal = onInterruption();
  await requireFreePort(settings);
  const database = await readyDatabase(mode);
  try {
    await step("Database client", () => ensurePrismaClient(signal));
    signal.throwIfAborted();
    if (mode === "start" && !isBuilt()) {
      await step("Build", () => build(buildEnvironment(database.secrets), signal));
    }
    const account = await firstRun(database, seed, signal);
    await runApp(mode, database, settings, signal, () => greet(settings, account));
  } finally {
    await database.release();
  }
}
