import { createHash, randomBytes } from "node:crypto";
import { mkdtempSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";

import { afterAll, beforeAll, describe, expect, it } from "vitest";

import { CHUNK_BYTES, writeBlob } from "@/lib/blobs/blob-store";
import { memoryContent } from "@/lib/blobs/memory-content";
import { restoreBackup } from "@/lib/db/backup/restore-backup";
import { writeBackup } from "@/lib/db/backup/write-backup";
import { database } from "@/lib/db/client";
import { withClient } from "@/lib/db/with-client";
import { actorWithRole } from "@/tests/support/actors";
import { aPhotographOf } from "@/tests/support/attachment-factory";
import { newTestDatabase, ownerUrlOfFile, type TestDatabase } from "@/tests/support/database";
import { aPerson } from "@/tests/support/factories";
import { watchMemory } from "@/tests/support/memory";

const MEGABYTE = 1024 * 1024;
const folder = mkdtempSync(path.join(tmpdir(), "vigil-blob-backup-"));
const file = path.join(folder, "backup.age");
const sealing = { passphrase: "correct horse", workFactor: 4 };
const backup = { file, passphrase: sealing.passphrase };
let target: TestDatabase;

beforeAll(async () => {
  target = await newTestDatabase("bare");
});

afterAll(async () => {
  await target.drop();
  rmSync(folder, { recursive: true });
});

const query = async <Row extends object>(url: string, sql: string) =>
  (await withClient(url, (client) => client.query<Row>(sql))).rows;

const BLOBS = `SELECT sha256, "byteSize" FROM "Blob" ORDER BY sha256`;
const ATTACHMENTS = `SELECT * FROM "Attachment" ORDER BY id`;

/** Looks at the memory held while something runs. */
async function whileLooking<T>(work: Promise<T>): Promise<number> {
  const memory = watchMemory();
  const timer = setInterval(memory.look, 2);
  try {
    await work;
  } finally {
    clearInterval(timer);
  }
  return memory.peak();
}

describe("a backup with a file of 50 MB and with photographs", () => {
  it("carries every byte, in little memory, and is restored to the same", async () => {
    const editor = await actorWithRole("editor");
    const person = await aPerson(editor);
    await aPhotographOf(editor, "person", person.id);
    const large = memoryContent(new Uint8Array(randomBytes(50 * MEGABYTE)));
    await database().$transaction((tx) => writeBlob(tx, large));
    const ownerUrl = ownerUrlOfFile();

    const writing = await whileLooking(writeBackup(ownerUrl, file, { sealing }));
    const restoring = await whileLooking(
      restoreBackup(target.ownerUrl, backup, { replace: false }),
    );
    const size = Math.round(statSync(file).size / MEGABYTE);
    console.info(`Backup of ${size} MB: ${writing} MB held to write, ${restoring} MB to restore`);
    expect(Math.max(writing, restoring)).toBeLessThan(40);

    expect(await query(target.ownerUrl, BLOBS)).toEqual(await query(ownerUrl, BLOBS));
    expect(await query(target.ownerUrl, ATTACHMENTS)).toEqual(await query(ownerUrl, ATTACHMENTS));
    const chunks = await query<{ sha256: string; bytes: Buffer }>(
      target.ownerUrl,
      `SELECT sha256, bytes FROM "BlobChunk" ORDER BY sha256, index`,
    );
    const hashes = new Map<string, ReturnType<typeof createHash>>();
    for (const { sha256, bytes } of chunks) {
      const hash = hashes.get(sha256) ?? createHash("sha256");
      hashes.set(sha256, hash.update(bytes));
    }
    expect(hashes.size).toBe(3);
    expect(chunks.length).toBe((50 * MEGABYTE) / CHUNK_BYTES + 2);
    for (const [sha256, hash] of hashes) expect(hash.digest("hex")).toBe(sha256);
  }, 120_000);
});
