import { accessSync, constants, mkdirSync, statfsSync } from "node:fs";
import path from "node:path";

import { errorCode } from "@/lib/db/connection-failure";
import { OperatorError } from "@/lib/db/operator-error";

const MEGABYTE = 1024 * 1024;

/** Where Vigil keeps what must survive: VIGIL_DATA_DIR, or .data beside the code. */
export function dataFolderPath(): string {
  return path.resolve(process.env.VIGIL_DATA_DIR || ".data");
}

/** The sentence for a file operation below `folder` that the system refused. */
export function storageFailure(error: unknown, folder: string): OperatorError | null {
  switch (errorCode(error)) {
    case "EACCES":
    case "EPERM":
    case "EROFS":
    case "ENOTDIR":
    case "ENOENT": // what a folder to be made on a read-only disk gives
      return new OperatorError(
        `Vigil cannot write to ${folder}. Make it writable for this user, or set VIGIL_DATA_DIR to a folder that is.`,
        { cause: error },
      );
    case "ENOSPC":
    case "EDQUOT":
      return new OperatorError(
        `The disk that holds ${folder} is full. Free some space, or set VIGIL_DATA_DIR to a folder on another disk.`,
        { cause: error },
      );
    default:
      return null;
  }
}

/**
 * Creates the data folder when it is missing.
 * @throws OperatorError when it cannot be written to
 */
export function ensureDataFolder(folder: string): void {
  // As root the server runs as another user, who has to pass through this folder to its own.
  const mode = process.getuid?.() === 0 ? 0o711 : 0o700;
  try {
    mkdirSync(folder, { recursive: true, mode });
    for (const name of ["leases", "logs"]) mkdirSync(path.join(folder, name), { recursive: true });
    accessSync(folder, constants.W_OK);
  } catch (error) {
    throw storageFailure(error, folder) ?? error;
  }
}

/** @throws OperatorError when fewer than `megabytes` are free where `folder` lies */
export function requireFreeSpace(folder: string, megabytes: number): void {
  const { bavail, bsize } = statfsSync(folder);
  const free = Math.floor((bavail * bsize) / MEGABYTE);
  if (free >= megabytes) return;
  throw new OperatorError(
    `Only ${free} MB are free on the disk that holds ${folder}, and the database needs ${megabytes} MB. ` +
      "Free some space, or set VIGIL_DATA_DIR to a folder on another disk.",
  );
}
