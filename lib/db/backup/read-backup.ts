import { createHash, type Hash } from "node:crypto";
import { extract, type Header } from "tar-stream";

import { damaged, readArchive, type BackupFile } from "@/lib/db/backup/archive";
import {
  decodeManifest,
  DIGEST_ENTRY,
  KEYS_ENTRY,
  MANIFEST_ENTRY,
  tableOfPart,
  type Manifest,
} from "@/lib/db/backup/manifest";
import { OperatorError } from "@/lib/db/operator-error";

const MEGABYTE = 1024 * 1024;
/** A part has a few megabytes; the lists of contents some kilobytes for each table. */
const LARGEST_PART = 64 * MEGABYTE;
const LARGEST_TEXT = 8 * MEGABYTE;
const TEXTS = new Set([MANIFEST_ENTRY, DIGEST_ENTRY, KEYS_ENTRY]);

/** Nothing of an archive is ever unpacked under its own name; what has another is not from a backup. */
function requireKnown(file: string, { name, type, size = 0 }: Header): void {
  const isText = TEXTS.has(name);
  if (type !== "file" || (!isText && tableOfPart(name) === null))
    throw damaged(file, `it holds ${JSON.stringify(name.slice(0, 80))}, which no backup does`);
  if (size > (isText ? LARGEST_TEXT : LARGEST_PART))
    throw damaged(file, `${name} in it is larger than any part of a backup`);
}

/**
 * Walks through an archive, giving each entry to `visit`, which has to read it to its end.
 * @throws whatever reading, decrypting, unpacking or `visit` throws
 */
export async function visitEntries(
  backup: BackupFile,
  visit: (name: string, entry: AsyncIterable<Buffer>) => Promise<void>,
): Promise<void> {
  const archive = extract();
  const visited = (async () => {
    for await (const entry of archive) {
      requireKnown(backup.file, entry.header);
      await visit(entry.header.name, entry as AsyncIterable<Buffer>);
    }
  })();
  const read = readArchive(backup, archive).catch((error: Error) => {
    archive.destroy(error);
    throw error;
  });
  const [outcome, walk] = await Promise.allSettled([read, visited]);
  // What the walk refused says more than the broken pipe that follows from it.
  if (walk.status === "rejected" && walk.reason instanceof OperatorError) throw walk.reason;
  if (outcome.status === "rejected") throw outcome.reason;
  if (walk.status === "rejected") throw walk.reason;
}

async function textOf(entry: AsyncIterable<Buffer>): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of entry) chunks.push(chunk);
  return Buffer.concat(chunks).toString("utf8");
}

interface Findings {
  digests: Map<string, Hash>;
  texts: Map<string, string>;
}

async function inspect(backup: BackupFile): Promise<Findings> {
  const digests = new Map<string, Hash>();
  const texts = new Map<string, string>();
  await visitEntries(backup, async (name, entry) => {
    const table = tableOfPart(name);
    if (table === null) {
      if (texts.has(name)) throw damaged(backup.file, `it holds ${name} twice`);
      texts.set(name, await textOf(entry));
      return;
    }
    const hash = digests.get(table) ?? createHash("sha256");
    digests.set(table, hash);
    for await (const chunk of entry) hash.update(chunk);
  });
  return { digests, texts };
}

function compare(file: string, manifest: Manifest, digests: Map<string, Hash>): void {
  const empty = createHash("sha256").digest("hex");
  for (const { name, sha256 } of manifest.tables) {
    const found = digests.get(name)?.digest("hex") ?? empty;
    if (found !== sha256) throw damaged(file, `the rows of ${name} are not those backed up`);
    digests.delete(name);
  }
  const [stray] = digests.keys();
  if (stray !== undefined) throw damaged(file, `it holds rows of ${stray} that were not backed up`);
}

/** A backup that was read through: its list of contents, and the keys of sealed fields it carries. */
export interface VerifiedBackup {
  manifest: Manifest;
  /** As in VIGIL_FIELD_KEYS; null where it carries none. */
  fieldKeys: string | null;
}

function contentsOf(file: string, { texts, digests }: Findings): VerifiedBackup {
  const text = texts.get(MANIFEST_ENTRY);
  const digest = texts.get(DIGEST_ENTRY);
  if (text === undefined || digest === undefined)
    throw damaged(file, "its list of contents is missing");
  const manifest = decodeManifest(text, digest);
  if (!manifest) throw damaged(file, "its list of contents does not match its digest");
  compare(file, manifest, digests);
  const fieldKeys = texts.get(KEYS_ENTRY) ?? null;
  const found =
    fieldKeys === null ? undefined : createHash("sha256").update(fieldKeys).digest("hex");
  if (found !== manifest.fieldKeys) throw damaged(file, "its keys are not those backed up");
  return { manifest, fieldKeys };
}

/**
 * Reads a backup through and checks every table against its digest.
 * @throws OperatorError when the file is missing, truncated, altered, not a backup, or does not open
 */
export async function verifyBackup(backup: BackupFile): Promise<VerifiedBackup> {
  try {
    return contentsOf(backup.file, await inspect(backup));
  } catch (error) {
    if (error instanceof OperatorError) throw error;
    throw damaged(backup.file, "it cannot be unpacked to its end");
  }
}
