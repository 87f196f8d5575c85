import { readOrCreateSecrets, type Secrets } from "@/lib/db/embedded/secrets";
import { dataFolderPath, ensureDataFolder } from "@/lib/db/embedded/data-folder";
import { openDatabase, type OpenDatabase } from "@/lib/db/open-database";
import { prepareDatabase } from "@/lib/db/prepare-database";
import { note, step } from "@/scripts/terminal/steps";

/** A migrated database, and what the application needs to use it. */
export interface ReadyDatabase extends OpenDatabase {
  appUrl: string;
  secrets: Secrets;
}

/**
 * Opens the database, starting the embedded server when there is no DATABASE_URL, and brings it
 * up to date, showing both as steps.
 * @param purpose what it is opened for, in a word
 * @throws OperatorError with a sentence for the operator
 */
export async function readyDatabase(purpose: string): Promise<ReadyDatabase> {
  const folder = dataFolderPath();
  ensureDataFolder(folder);
  const secrets = readOrCreateSecrets(folder);
  const database = await step(
    "Database",
    () => openDatabase(purpose, note),
    ({ embedded }) => (embedded ? "embedded PostgreSQL" : "DATABASE_URL"),
  );
  try {
    const applied: string[] = [];
    const appUrl = await step(
      "Migrations",
      () =>
        prepareDatabase(database.ownerUrl, secrets.auth, {
          onApplied: (name) => applied.push(name),
        }),
      () => (applied.length > 0 ? `${applied.length} applied` : "up to date"),
    );
    return { ...database, appUrl, secrets };
  } catch (error) {
    await database.release();
    throw error;
  }
}
