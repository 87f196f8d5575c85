import { appEnvironment } from "@/scripts/serve/app-environment";
import { startApp, stopApp, untilAnswering, untilStopped } from "@/scripts/serve/app-process";
import type { ReadyDatabase } from "@/scripts/serve/ready-database";
import type { ServeSettings } from "@/scripts/serve/settings";
import { note, step } from "@/scripts/terminal/steps";

const DATABASE_CHECK_MS = 2_000;

/** What the application needs of its database. */
export type AppDatabase = Pick<ReadyDatabase, "appUrl" | "secrets" | "revive">;

/** Brings the embedded server back when it dies under a running application. */
function watchDatabase(database: AppDatabase): () => void {
  let busy = false;
  const check = async () => {
    if (busy) return;
    busy = true;
    try {
      if (await database.revive()) note("The database had ended and was started again.");
    } catch (error) {
      note(error instanceof Error ? error.message : String(error));
    } finally {
      busy = false;
    }
  };
  const timer = setInterval(() => void check(), DATABASE_CHECK_MS);
  return () => clearInterval(timer);
}

/**
 * Runs the application until it is told to stop, and ends it before returning.
 * @param onReady called when it answers
 * @throws OperatorError when it does not start or ends by itself
 */
export async function runApp(
  mode: "start" | "dev",
  database: AppDatabase,
  settings: ServeSettings,
  signal: AbortSignal,
  onReady: () => void,
): Promise<void> {
  const { secrets, appUrl } = database;
  const app = startApp(mode, settings, appEnvironment(mode, secrets, appUrl, settings));
  const stopWatching = watchDatabase(database);
  try {
    await step("Application", () => untilAnswering(app, settings, signal));
    onReady();
    await untilStopped(app, signal);
  } finally {
    stopWatching();
    await stopApp(app);
  }
}
