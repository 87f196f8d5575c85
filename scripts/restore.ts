import path from "node:path";

import { restoreBackup } from "@/lib/db/backup/restore-backup";
import { dataFolderPath, ensureDataFolder } from "@/lib/db/embedded/data-folder";
import { readOrCreateSecrets } from "@/lib/db/embedded/secrets";
import { openDatabase } from "@/lib/db/open-database";
import { OperatorError } from "@/lib/db/operator-error";
import { prepareDatabase } from "@/lib/db/prepare-database";

/** `npm run restore -- FILE`: puts a backup into an empty database, or with --replace into any. */
export async function main(args: string[]): Promise<void> {
  const file = args.find((arg) => !arg.startsWith("--"));
  if (!file) throw new OperatorError("Say which file: npm run restore -- vigil-backup.tar.gz");
  const folder = dataFolderPath();
  ensureDataFolder(folder);
  const { auth } = readOrCreateSecrets(folder);
  const database = await openDatabase("restore");
  try {
    const replace = args.includes("--replace");
    const manifest = await restoreBackup(database.ownerUrl, path.resolve(file), { replace });
    await prepareDatabase(database.ownerUrl, auth);
    const rows = manifest.tables.reduce((sum, table) => sum + table.rows, 0);
    process.stdout.write(
      `Restored ${rows} rows of ${manifest.tables.length} tables, as they were on ${manifest.takenAt}\n`,
    );
  } finally {
    await database.release();
  }
}
