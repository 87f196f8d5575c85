import { requirePostgresUrl } from "@/lib/db/connection-failure";
import { dataFolderPath } from "@/lib/db/embedded/data-folder";
import { openEmbeddedDatabase, type EmbeddedDatabase } from "@/lib/db/embedded/embedded-database";
import { OperatorError } from "@/lib/db/operator-error";
import { withClient } from "@/lib/db/with-client";

/** The database in use; `embedded` tells whether Vigil runs the server itself. */
export interface OpenDatabase extends EmbeddedDatabase {
  embedded: boolean;
}

const OLDEST = 15;

async function requireSupportedServer(url: string): Promise<void> {
  await withClient(url, async (client) => {
    const { rows } = await client.query<{ version: number }>(
      "SELECT current_setting('server_version_num')::int / 10000 AS version",
    );
    const version = rows[0]?.version ?? 0;
    if (version >= OLDEST) return;
    throw new OperatorError(
      `The server in DATABASE_URL is PostgreSQL ${version}. Vigil needs ${OLDEST} or later.`,
    );
  });
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
    await requireSupportedServer(requirePostgresUrl(url));
    return {
      ownerUrl: url,
      embedded: false,
      revive: () => Promise.resolve(false),
      release: () => Promise.resolve(),
    };
  }
  const dataFolder = dataFolderPath();
  const embedded = await openEmbeddedDatabase({
    dataFolder,
    purpose,
    ...(announce && { announce }),
  });
  return { ...embedded, embedded: true };
}
