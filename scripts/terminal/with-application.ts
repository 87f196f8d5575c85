import { readOrCreateSecrets } from "@/lib/db/embedded/secrets";
import { dataFolderPath, ensureDataFolder } from "@/lib/db/embedded/data-folder";
import { openDatabase } from "@/lib/db/open-database";
import { prepareDatabase } from "@/lib/db/prepare-database";
import { secretVariables } from "@/scripts/serve/app-environment";
import { note } from "@/scripts/terminal/steps";

/**
 * Lets this process run the application's own commands on a database. They read their settings
 * when they are first imported, so `work` has to import them itself.
 * @param appUrl connection string of the application's role
 */
export async function asApplication<T>(
  appUrl: string,
  secrets: Parameters<typeof secretVariables>[0],
  work: () => Promise<T>,
): Promise<T> {
  Object.assign(process.env, secretVariables(secrets), { VIGIL_APP_DATABASE_URL: appUrl });
  try {
    return await work();
  } finally {
    const { database } = await import("@/lib/db/client");
    await database().$disconnect();
  }
}

/**
 * Opens the database the settings name, brings it up to date and runs `work` as the application.
 * @param purpose what it is opened for, in a word
 * @throws OperatorError with a sentence for the operator
 */
export async function withApplication<T>(purpose: string, work: () => Promise<T>): Promise<T> {
  const folder = dataFolderPath();
  ensureDataFolder(folder);
  const secrets = readOrCreateSecrets(folder);
  const database = await openDatabase(purpose, note);
  try {
    const appUrl = await prepareDatabase(database.ownerUrl, secrets.auth);
    return await asApplication(appUrl, secrets, work);
  } finally {
    await database.release();
  }
}
