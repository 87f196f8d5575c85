import { createHash, type Hash } from "node:crypto";
import { createReadStream } from "node:fs";
import { pipeline } from "node:stream/promises";
import { createGunzip } from "node:zlib";
import { extract } from "tar-stream";

import {
  decodeManifest,
  DIGEST_ENTRY,
  MANIFEST_ENTRY,
  tableOfPart,
  type Manifest,
} from "@/lib/db/backup/manifest";
import { errorCode } from "@/lib/db/connection-failure";
import { OperatorError } from "@/lib/db/operator-error";

/**
 * Walks through an archive, giving each entry to `visit`, which has to read it to its end.
 * @throws whatever reading, decompressing or `visit` throws
 */
export async function visitEntries(
  file: string,
  visit: (name: string, entry: AsyncIterable<Buffer>) => Promise<void>,
): Promise<void> {
  const archive = extract();
  const read = pipeline(createReadStream(file), createGunzip(), archive);
  const visited = (async () => {
    for await (const entry of archive) {
      await visit(entry.header.name, entry as AsyncIterable<Buffer>);
    }
  })();
  await Promise.all([read, visited]);
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

async function inspect(file: string): Promise<Findings> {
  const digests = new Map<string, Hash>();
  const texts = new Map<string, string>();
  await visitEntries(file, async (name, entry) => {
    const table = tableOfPart(name);
    if (table === null) {
      texts.set(name, await textOf(entry));
      return;
    }
    const hash = digests.get(table) ?? createHash("sha256");
    digests.set(table, hash);
    for await (const chunk of entry) hash.update(chunk);
  });
  return { digests, texts };
}

const damaged = (file: string, what: string) =>
  new OperatorError(
    `${file} is damaged or was altered (${what}). Nothing was changed. Use another backup.`,
  );

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

/**
 * Reads a backup through and checks every table against its digest.
 * @throws OperatorError when the file is missing, truncated, altered, or not a backup
 */
export async function verifyBackup(file: string): Promise<Manifest> {
  let findings: Findings;
  try {
    findings = await inspect(file);
  } catch (error) {
    if (["ENOENT", "EACCES", "EISDIR"].includes(errorCode(error))) {
      throw new OperatorError(`${file} cannot be read. Check the name and its permissions.`);
    }
    throw damaged(file, "it cannot be unpacked to its end");
  }
  const text = findings.texts.get(MANIFEST_ENTRY);
  const digest = findings.texts.get(DIGEST_ENTRY);
  if (text === undefined || digest === undefined)
    throw damaged(file, "its list of contents is missing");
  const manifest = decodeManifest(text, digest);
  if (!manifest) throw damaged(file, "its list of contents does not match its digest");
  compare(file, manifest, findings.digests);
  return manifest;
}
