import { randomBytes } from "node:crypto";
import { linkSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";

import { storageFailure } from "@/lib/db/embedded/data-folder";
import { OperatorError } from "@/lib/db/operator-error";

/** What this installation keeps to itself; each is 32 random bytes in base64url. */
export interface Secrets {
  /** Signs sessions. */
  auth: string;
  /** Password of the owner of the embedded database. */
  ownerPassword: string;
  /** Seals sensitive fields. Several keys may stand here, comma separated: the first seals, all open. */
  encryption: string;
}

const fresh = () => randomBytes(32).toString("base64url");

function read(file: string): Secrets | null {
  let text: string;
  try {
    text = readFileSync(file, "utf8");
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return null;
    throw storageFailure(error, file) ?? error;
  }
  try {
    const { auth, ownerPassword, encryption } = JSON.parse(text) as Partial<Secrets>;
    if (auth && ownerPassword && encryption) return { auth, ownerPassword, encryption };
  } catch {
    // reported below together with a file that lacks a key
  }
  throw new OperatorError(
    `${file} is damaged. Put back a copy of it: without it the data cannot be opened.`,
  );
}

/**
 * The secrets of a data folder, made at the first call and kept in secrets.json, which only its
 * owner may read.
 * @throws OperatorError when the file is damaged or the folder cannot be written to
 */
export function readOrCreateSecrets(dataFolder: string): Secrets {
  const file = path.join(dataFolder, "secrets.json");
  const existing = read(file);
  if (existing) return existing;
  const secrets: Secrets = { auth: fresh(), ownerPassword: fresh(), encryption: fresh() };
  const draft = `${file}.${process.pid}`;
  try {
    writeFileSync(draft, `${JSON.stringify(secrets, null, 2)}\n`, { mode: 0o600, flush: true });
    linkSync(draft, file); // appears whole, and never replaces one made at the same moment
    return secrets;
  } catch (error) {
    const other = (error as NodeJS.ErrnoException).code === "EEXIST" ? read(file) : null;
    if (other) return other;
    throw storageFailure(error, dataFolder) ?? error;
  } finally {
    rmSync(draft, { force: true });
  }
}

const keysIn = (text: string) => text.split(",").map((key) => key.trim());
/** base64 and base64url name the same bytes. */
const bytesOf = (key: string) => Buffer.from(key, "base64").toString("hex");

/** Writes other keys of sealed fields in place of those there; whole, or not at all. @returns the file */
function replaceKeys(dataFolder: string, secrets: Secrets, encryption: string): string {
  const file = path.join(dataFolder, "secrets.json");
  const draft = `${file}.${process.pid}`;
  try {
    const text = `${JSON.stringify({ ...secrets, encryption }, null, 2)}\n`;
    writeFileSync(draft, text, { mode: 0o600, flush: true });
    renameSync(draft, file);
    return file;
  } catch (error) {
    throw storageFailure(error, dataFolder) ?? error;
  } finally {
    rmSync(draft, { force: true });
  }
}

/**
 * Adds keys of sealed fields to those of a data folder, behind its own: new values are sealed as before,
 * and values sealed elsewhere open too.
 * @param fieldKeys keys separated by commas, as in VIGIL_FIELD_KEYS
 * @returns the file they were added to; null when all of them were known
 * @throws OperatorError when the file is damaged or cannot be written
 */
export function addFieldKeys(dataFolder: string, fieldKeys: string): string | null {
  const secrets = readOrCreateSecrets(dataFolder);
  const known = new Set(keysIn(secrets.encryption).map(bytesOf));
  const added = keysIn(fieldKeys).filter((key) => !known.has(bytesOf(key)));
  if (added.length === 0) return null;
  return replaceKeys(dataFolder, secrets, [secrets.encryption, ...added].join(","));
}

/**
 * Puts a new key of sealed fields in front of those of a data folder: it seals what comes, and the others
 * go on opening what there is.
 * @returns the file it was put into
 * @throws OperatorError when the file is damaged or cannot be written
 */
export function makeNewFieldKey(dataFolder: string): string {
  const secrets = readOrCreateSecrets(dataFolder);
  return replaceKeys(dataFolder, secrets, [fresh(), secrets.encryption].join(","));
}
