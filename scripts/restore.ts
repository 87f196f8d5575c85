import { parseArgs } from "node:util";

import { restoreBackup } from "@/lib/db/backup/restore-backup";
import { dataFolderPath, ensureDataFolder } from "@/lib/db/embedded/data-folder";
import { addFieldKeys, readOrCreateSecrets } from "@/lib/db/embedded/secrets";
import { openDatabase } from "@/lib/db/open-database";
import { OperatorError } from "@/lib/db/operator-error";
import { prepareDatabase } from "@/lib/db/prepare-database";
import { openedBackup } from "@/scripts/terminal/opened-backup";
import { note } from "@/scripts/terminal/steps";

const USAGE = `npm run restore -- FILE

  --replace   delete what the database holds, and put the backup in its place

An encrypted file's passphrase is asked for, or taken from VIGIL_BACKUP_PASSPHRASE.`;

function parse(args: string[]): { file: string; replace: boolean } {
  try {
    const { values, positionals } = parseArgs({
      args,
      allowPositionals: true,
      options: { replace: { type: "boolean", default: false } },
    });
    const [file, ...more] = positionals;
    if (file && more.length === 0) return { file, replace: values.replace };
  } catch {
    // an option that does not exist; answered like every other misunderstanding
  }
  throw new OperatorError(USAGE);
}

/** The keys of sealed fields belong to the rows: without them some of what came back stays closed. */
function keepKeys(folder: string, fieldKeys: string | null): void {
  if (fieldKeys === null) {
    note("The file holds no keys of sealed fields: put back the secrets.json that belongs to it.");
    return;
  }
  const file = addFieldKeys(folder, fieldKeys);
  if (file) note(`Its keys of sealed fields were added to ${file}.`);
  if (process.env.VIGIL_FIELD_KEYS)
    note("VIGIL_FIELD_KEYS is set: add the keys that secrets.json holds under “encryption” to it.");
}

/** `npm run restore -- FILE`: puts a backup into an empty database, or with --replace into any. */
export async function main(args: string[]): Promise<void> {
  const { file, replace } = parse(args);
  const backup = await openedBackup(file);
  const folder = dataFolderPath();
  ensureDataFolder(folder);
  const { auth } = readOrCreateSecrets(folder);
  const database = await openDatabase("restore");
  try {
    const { manifest, fieldKeys } = await restoreBackup(database.ownerUrl, backup, { replace });
    backup.done();
    keepKeys(folder, fieldKeys);
    await prepareDatabase(database.ownerUrl, auth);
    const rows = manifest.tables.reduce((sum, table) => sum + table.rows, 0);
    process.stdout.write(
      `Restored ${rows} rows of ${manifest.tables.length} tables, as they were on ${manifest.takenAt}\n`,
    );
  } finally {
    backup.done();
    await database.release();
  }
}
