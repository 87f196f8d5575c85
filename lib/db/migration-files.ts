import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";

/** One folder of prisma/migrations. */
export interface MigrationFile {
  name: string;
  sql: string;
  /** SHA-256 in hex of the file as it is, the form Prisma stores. */
  checksum: string;
}

const sha256 = (text: string) => createHash("sha256").update(text).digest("hex");

/** The migrations of a folder, oldest first. */
export function readMigrationFiles(folder: string): MigrationFile[] {
  return readdirSync(folder)
    .sort()
    .map((name) => ({ name, file: path.join(folder, name, "migration.sql") }))
    .filter(({ file }) => existsSync(file))
    .map(({ name, file }) => {
      const sql = readFileSync(file, "utf8");
      return { name, sql, checksum: sha256(sql) };
    });
}

/** Whether a stored checksum is that of the file, whichever line endings the checkout has. */
export function matchesChecksum(file: MigrationFile, stored: string): boolean {
  const unix = file.sql.replaceAll("\r\n", "\n");
  return [file.checksum, sha256(unix), sha256(unix.replaceAll("\n", "\r\n"))].includes(stored);
}
