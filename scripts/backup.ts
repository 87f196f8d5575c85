import path from "node:path";
import { parseArgs } from "node:util";

import { writeBackup, type BackupProgress } from "@/lib/db/backup/write-backup";
import { dataFolderPath, ensureDataFolder } from "@/lib/db/embedded/data-folder";
import { readOrCreateSecrets } from "@/lib/db/embedded/secrets";
import { openDatabase } from "@/lib/db/open-database";
import { OperatorError } from "@/lib/db/operator-error";
import { secretVariables } from "@/scripts/serve/app-environment";
import { askNewPassphrase } from "@/scripts/terminal/ask-passphrase";
import { megabytes, progressLine } from "@/scripts/terminal/progress";

const USAGE = `npm run backup -- FILE

  FILE      a new file, such as vigil-backup.age
  --plain   do not encrypt it: whoever has the file reads every record

The passphrase is asked for, or taken from VIGIL_BACKUP_PASSPHRASE. Without it nobody opens the file.`;

const PLAIN = `
  ! This backup is NOT ENCRYPTED. Whoever has the file reads every record, restricted cases too.
  ! The keys of sealed fields are not in it: keep secrets.json of the data folder, or VIGIL_FIELD_KEYS,
  ! or those fields cannot be read again.

`;

function parse(args: string[]): { file: string; plain: boolean } {
  try {
    const { values, positionals } = parseArgs({
      args,
      allowPositionals: true,
      options: { plain: { type: "boolean", default: false } },
    });
    const [file, ...more] = positionals;
    if (file && more.length === 0) return { file: path.resolve(file), plain: values.plain };
  } catch {
    // an option that does not exist; answered like every other misunderstanding
  }
  throw new OperatorError(USAGE);
}

const words = ({ tables, allTables, bytes }: BackupProgress) =>
  `${tables} of ${allTables} tables, ${megabytes(bytes)}`;

/** `npm run backup -- FILE`: writes every record to a new file, while people go on working. */
export async function main(args: string[]): Promise<void> {
  const { file, plain } = parse(args);
  if (plain) process.stderr.write(PLAIN);
  const sealing = plain ? null : { passphrase: await askNewPassphrase() };
  const folder = dataFolderPath();
  ensureDataFolder(folder);
  const { VIGIL_FIELD_KEYS: fieldKeys } = secretVariables(readOrCreateSecrets(folder));
  const database = await openDatabase("backup");
  const show = progressLine();
  try {
    const { tables } = await writeBackup(database.ownerUrl, file, {
      ...{ sealing, fieldKeys },
      onProgress: (progress) => show(words(progress)),
    });
    show();
    const rows = tables.reduce((sum, table) => sum + table.rows, 0);
    process.stdout.write(
      `Backed up ${rows} rows of ${tables.length} tables to ${file}${plain ? ", not encrypted" : ", encrypted"}\n`,
    );
  } finally {
    await database.release();
  }
}
