import { createReadStream, createWriteStream } from "node:fs";
import { open } from "node:fs/promises";
import { Readable, Transform } from "node:stream";
import { pipeline } from "node:stream/promises";
import type { ReadableStream } from "node:stream/web";
import { createGunzip, createGzip } from "node:zlib";
import { Decrypter, Encrypter } from "age-encryption";
import type { Pack } from "tar-stream";

import { errorCode } from "@/lib/db/connection-failure";
import { OperatorError } from "@/lib/db/operator-error";

/** A backup's file, and what opens it. */
export interface BackupFile {
  file: string;
  /** Needed where the file is encrypted. */
  passphrase?: string | undefined;
  /** Told, as the file is read, how much of it has been. */
  onRead?: ((bytes: number, total: number) => void) | undefined;
}

/** How a file is sealed: the age format (age-encryption.org/v1), its key from a passphrase by scrypt. */
export interface Sealing {
  passphrase: string;
  /** Base-2 logarithm of scrypt's cost; 18, about a second, unless a test is in a hurry. */
  workFactor?: number | undefined;
}

const AGE = "age-encryption.org/v1\n";
const GZIP = Buffer.from([0x1f, 0x8b, 0x08]);
/** A header for one passphrase has about 150 bytes. */
const LONGEST_HEADER = 2_048;
/** No log of cases shrinks to a five-hundredth; what does was made to fill memory or time. */
const MOST_UNPACKED = 500;
const UNPACKED_BEFORE_ASKING = 256 * 1024 * 1024;

/** The refusal of a file whose bytes are not those that were written. */
export const damaged = (file: string, what: string) =>
  new OperatorError(
    `${file} is damaged or was altered (${what}). Nothing was changed. Use another backup.`,
  );

async function firstBytes(file: string): Promise<{ head: Buffer; size: number }> {
  try {
    const handle = await open(file, "r");
    try {
      const { bytesRead, buffer } = await handle.read(Buffer.alloc(LONGEST_HEADER), 0);
      return { head: buffer.subarray(0, bytesRead), size: (await handle.stat()).size };
    } finally {
      await handle.close();
    }
  } catch (error) {
    if (!errorCode(error)) throw error;
    throw new OperatorError(`${file} cannot be read. Check the name and its permissions.`);
  }
}

const beginsWithAge = (head: Buffer) => head.toString("latin1").startsWith(AGE);

/**
 * Whether a backup needs a passphrase.
 * @throws OperatorError when it cannot be read, or is neither kind of backup
 */
export async function isEncrypted(file: string): Promise<boolean> {
  const { head } = await firstBytes(file);
  if (beginsWithAge(head)) return true;
  if (head.subarray(0, GZIP.length).equals(GZIP)) return false;
  throw new OperatorError(
    `${file} is not a backup of Vigil, or its beginning was altered. Nothing was changed.`,
  );
}

function counting(onBytes: (bytes: number) => void): Transform {
  return new Transform({
    transform(chunk: Buffer, _encoding, done) {
      try {
        onBytes(chunk.length);
        done(null, chunk);
      } catch (error) {
        done(error as Error);
      }
    },
  });
}

async function decrypted(source: Readable, { file, passphrase }: BackupFile): Promise<Readable> {
  const decrypter = new Decrypter();
  decrypter.addPassphrase(passphrase ?? "");
  try {
    const web = Readable.toWeb(source) as unknown as globalThis.ReadableStream<Uint8Array>;
    return Readable.fromWeb((await decrypter.decrypt(web)) as unknown as ReadableStream);
  } catch (error) {
    source.destroy();
    if (error instanceof Error && error.message.startsWith("no identity matched"))
      throw new OperatorError(
        `The passphrase does not open ${file}, or its beginning was altered. Nothing was changed.`,
      );
    throw damaged(file, "its header is not as it was written");
  }
}

/** Refuses what unpacks to absurdly more than it is, before it has taken hours. */
function refuseBomb(file: string, size: number): Transform {
  let unpacked = 0;
  return counting((bytes) => {
    unpacked += bytes;
    if (unpacked > UNPACKED_BEFORE_ASKING && unpacked > size * MOST_UNPACKED)
      throw damaged(file, "it unpacks to far more than a backup of its size");
  });
}

/**
 * Reads a backup's archive to its end: decrypted where it must be, and unpacked.
 * @throws OperatorError when the passphrase is missing or wrong, or the file is no backup; errors of
 *   unpacking and of `into` pass unchanged
 */
export async function readArchive(backup: BackupFile, into: NodeJS.WritableStream): Promise<void> {
  const { file, passphrase, onRead } = backup;
  const encrypted = await isEncrypted(file);
  if (encrypted && !passphrase)
    throw new OperatorError(`${file} is encrypted. Give its passphrase. Nothing was changed.`);
  const { head, size } = await firstBytes(file);
  if (encrypted && !head.includes("\n--- ")) throw damaged(file, "its header has no end");
  let read = 0;
  const source = createReadStream(file);
  const counted = counting((bytes) => onRead?.((read += bytes), size));
  const raw = source.on("error", (error) => counted.destroy(error)).pipe(counted);
  const packed = encrypted ? await decrypted(raw, backup) : raw;
  const gunzip = createGunzip();
  let given = 0;
  const whole = counting((bytes) => (given += bytes));
  await pipeline(packed, whole, gunzip, refuseBomb(file, size), into);
  if (gunzip.bytesWritten !== given) throw damaged(file, "something was added to its end");
}

/**
 * Writes an archive to a new file: packed, and encrypted where a sealing is given.
 * @throws whatever `archive` and the file system throw
 */
export async function writeArchiveFile(
  archive: Pack,
  file: string,
  sealing: Sealing | null,
): Promise<void> {
  const target = createWriteStream(file, { mode: 0o600, flags: "wx", flush: true });
  const gzip = createGzip();
  if (!sealing) return pipeline(archive, gzip, target);
  const encrypter = new Encrypter();
  encrypter.setPassphrase(sealing.passphrase);
  if (sealing.workFactor) encrypter.setScryptWorkFactor(sealing.workFactor);
  const packed = Readable.toWeb(gzip) as unknown as globalThis.ReadableStream<Uint8Array>;
  const sealed = (await encrypter.encrypt(packed)) as unknown as ReadableStream;
  await Promise.all([pipeline(archive, gzip), pipeline(Readable.fromWeb(sealed), target)]);
}
