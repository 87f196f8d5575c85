import { buildEnvironment } from "@/scripts/serve/app-environment";
import { build, isBuilt } from "@/scripts/serve/build";
import { ensurePrismaClient } from "@/scripts/serve/generate-client";
import { readyDatabase } from "@/scripts/serve/ready-database";
import { runApp } from "@/scripts/serve/run-app";
import { readServeSettings, requireFreePort } from "@/scripts/serve/settings";
import { onInterruption } from "@/scripts/terminal/interruption";
import { step } from "@/scripts/terminal/steps";

export interface ServeOptions {
  mode: "start" | "dev";
  /** Whether an empty embedded database may be given the sample records. */
  seed: boolean;
}

/**
 * Brings up everything and serves until stopped: database, migrations, generated client, first
 * account, sample records, build, application. On the way out the application goes first and
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
    await runApp(mode, database, settings, signal, () => {
      process.stdout.write(`\nVigil is ready. Open ${settings.url}\nPress Ctrl-C to stop it.\n`);
    });
  } finally {
    await database.release();
  }
}
