import path from "node:path";

import { writeBackup } from "@/lib/db/backup/write-backup";
import { openDatabase } from "@/lib/db/open-database";
import { OperatorError } from "@/lib/db/operator-error";

/** `npm run backup -- FILE`: writes every record to a new file, while people go on working. */
export async function main([file]: string[]): Promise<void> {
  if (!file) throw new OperatorError("Say where to: npm run backup -- vigil-backup.tar.gz");
  const target = path.resolve(file);
  const database = await openDatabase("backup");
  try {
    const tables = await writeBackup(database.ownerUrl, target);
    const rows = tables.reduce((sum, table) => sum + table.rows, 0);
    process.stdout.write(`Backed up ${rows} rows of ${tables.length} tables to ${target}\n`);
  } finally {
    await database.release();
  }
}
