import { requirePostgresUrl } from "@/lib/db/connection-failure";
import { dataFolderPath } from "@/lib/db/embedded/data-folder";
import { openEmbeddedDatabase, type EmbeddedDatabase } from "@/lib/db/embedded/embedded-database";

/** The database in use; `embedded` tells whether Vigil runs the server itself. */
export interface OpenDatabase extends EmbeddedDatabase {
  embedded: boolean;
}

/**
 * Opens the database that the settings name: the server of DATABASE_URL, or else the embedded one.
 * @param purpose what it is opened for, in a word, noted in the lease
 * @param announce told, in a sentence, where files were put when not in the data folder
 * @throws OperatorError with a sentence for the operator
 */
export async function openDatabase(
  purpose: string,
  announce?: (message: string) => void,
): Promise<OpenDatabase> {
  const url = process.env.DATABASE_URL;
  if (url) {
    const release = () => Promise.resolve();
    return { ownerUrl: requirePostgresUrl(url), release, embedded: false };
  }
  const dataFolder = dataFolderPath();
  const embedded = await openEmbeddedDatabase({
    dataFolder,
    purpose,
    ...(announce && { announce }),
  });
  return { ...embedded, embedded: true };
}
