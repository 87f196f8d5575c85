import { rehearseRestore } from "@/lib/db/backup/rehearse-restore";
import { openDatabase } from "@/lib/db/open-database";
import { OperatorError } from "@/lib/db/operator-error";
import { openedBackup } from "@/scripts/terminal/opened-backup";
import { note } from "@/scripts/terminal/steps";

/**
 * Restores a backup into a database of its own beside the one in use, compares every row, and drops it.
 * @throws OperatorError when it cannot be restored, or what is restored is not what was backed up
 */
export async function verifyBackupFile(name: string): Promise<void> {
  const backup = await openedBackup(name);
  const database = await openDatabase("verify", note);
  try {
    const { manifest, differences } = await rehearseRestore(database.ownerUrl, backup);
    backup.done();
    differences.forEach((difference) => note(`✗ ${difference}`));
    if (differences.length > 0)
      throw new OperatorError(`${backup.file} does not restore to what was backed up.`);
    const rows = manifest.tables.reduce((sum, table) => sum + table.rows, 0);
    process.stdout.write(
      `${backup.file} restores: ${rows} rows of ${manifest.tables.length} tables with the digests they were backed up with, as of ${manifest.takenAt}. What was restored was dropped again.\n`,
    );
  } finally {
    backup.done();
    await database.release();
  }
}
