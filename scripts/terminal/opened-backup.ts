import path from "node:path";

import { isEncrypted, type BackupFile } from "@/lib/db/backup/archive";
import { askPassphrase } from "@/scripts/terminal/ask-passphrase";
import { megabytes, progressLine } from "@/scripts/terminal/progress";

/**
 * A backup that a command names, with its passphrase where it needs one, and with how far reading it
 * has come shown on the terminal.
 * @throws OperatorError when it cannot be read, is no backup, or nobody can be asked
 */
export async function openedBackup(name: string): Promise<BackupFile & { done: () => void }> {
  const file = path.resolve(name);
  const passphrase = (await isEncrypted(file)) ? await askPassphrase() : undefined;
  const show = progressLine();
  return {
    ...{ file, passphrase },
    onRead: (bytes, total) => show(`${megabytes(bytes)} of ${megabytes(total)} read`),
    done: () => show(),
  };
}
