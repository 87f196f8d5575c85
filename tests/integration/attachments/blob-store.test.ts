import { createHash, randomBytes } from "node:crypto";
import { readdirSync } from "node:fs";
import { tmpdir } from "node:os";
import { Readable } from "node:stream";

import { describe, expect, it } from "vitest";

import type { BlobContent } from "@/lib/blobs/blob-content";
import { CHUNK_BYTES, readBlob, readWholeBlob, writeBlob } from "@/lib/blobs/blob-store";
import { memoryContent } from "@/lib/blobs/memory-content";
import { stageFile } from "@/lib/blobs/staged-file";
import { database } from "@/lib/db/client";
import { staged } from "@/tests/support/attachment-factory";
import { ownerPool } from "@/tests/support/database";
import { watchMemory } from "@/tests/support/memory";

const MEGABYTE = 1024 * 1024;

const store = (bytes: Buffer) => {
  const content = memoryContent(new Uint8Array(bytes));
  return database()
    .$transaction((tx) => writeBlob(tx, content))
    .then(() => content.sha256);
};

const chunkCount = (sha256: string) => database().blobChunk.count({ where: { sha256 } });

async function part(sha256: string, start: number, end: number): Promise<Buffer> {
  const pieces: Uint8Array[] = [];
  for await (const piece of readBlob(sha256, { start, end })) pieces.push(piece);
  return Buffer.concat(pieces);
}

describe("stored bytes", () => {
  it.each([
    ["none at all", 0, 0],
    ["a single one", 1, 1],
    ["one short of a chunk", CHUNK_BYTES - 1, 1],
    ["exactly a chunk", CHUNK_BYTES, 1],
    ["one more than a chunk", CHUNK_BYTES + 1, 2],
    ["several chunks", 3 * CHUNK_BYTES, 3],
  ])("come back as they went in: %s", async (_name, size, chunks) => {
    const bytes = randomBytes(size);
    const sha256 = await store(bytes);
    expect(sha256).toBe(createHash("sha256").update(bytes).digest("hex"));
    expect(await chunkCount(sha256)).toBe(chunks);
    expect((await readWholeBlob(sha256, size)).equals(bytes)).toBe(true);
  });

  it("come back in part, across the edges of chunks", async () => {
    const bytes = randomBytes(2 * CHUNK_BYTES + 100);
    const sha256 = await store(bytes);
    for (const [start, end] of [
      [0, 0],
      [CHUNK_BYTES - 1, CHUNK_BYTES],
      [CHUNK_BYTES, CHUNK_BYTES],
      [5, 2 * CHUNK_BYTES + 99],
      [2 * CHUNK_BYTES + 99, 2 * CHUNK_BYTES + 99],
    ] as const) {
      expect((await part(sha256, start, end)).equals(bytes.subarray(start, end + 1))).toBe(true);
    }
  });

  it("are kept once, also when they arrive twice at the same moment", async () => {
    const bytes = randomBytes(CHUNK_BYTES + 7);
    const [first, second] = await Promise.all([store(bytes), store(bytes)]);
    expect(first).toBe(second);
    expect(await chunkCount(first)).toBe(2);
    expect(await database().blob.count({ where: { sha256: first } })).toBe(1);
  });

  it("leave nothing behind when one of their chunks cannot be written", async () => {
    const whole = memoryContent(new Uint8Array(randomBytes(2 * CHUNK_BYTES)));
    const broken = {
      ...whole,
      async *chunks(size: number) {
        for await (const piece of whole.chunks(size)) {
          yield piece;
          throw new Error("The disk went away");
        }
      },
    };
    const writing = database().$transaction((tx) => writeBlob(tx, broken));
    await expect(writing).rejects.toThrow("The disk went away");
    expect(await database().blob.count({ where: { sha256: whole.sha256 } })).toBe(0);
    expect(await chunkCount(whole.sha256)).toBe(0);
  });

  it("are refused when they are not what their digest says", async () => {
    const promised = memoryContent(new Uint8Array([1, 2, 3]));
    const other = { ...promised, chunks: memoryContent(new Uint8Array([1, 2, 4])).chunks };
    const writing = database().$transaction((tx) => writeBlob(tx, other));
    await expect(writing).rejects.toThrow("changed while it was stored");
    expect(await database().blob.count({ where: { sha256: promised.sha256 } })).toBe(0);
  });

  it("are not sent as whole when a chunk is gone", async () => {
    const bytes = randomBytes(2 * CHUNK_BYTES);
    const sha256 = await store(bytes);
    await ownerPool().query(`DELETE FROM "BlobChunk" WHERE sha256 = $1 AND index = 1`, [sha256]);
    await expect(readWholeBlob(sha256, bytes.length)).rejects.toThrow("Chunk 1");
  });

  it("cannot be altered in place", async () => {
    const sha256 = await store(Buffer.from("As it was"));
    const altering = ownerPool().query(`UPDATE "BlobChunk" SET bytes = 'x' WHERE sha256 = $1`, [
      sha256,
    ]);
    await expect(altering).rejects.toThrow("sealed");
  });
});

/** Random bytes in pieces as a network brings them; `made` is called for each. */
function* flood(megabytes: number, made: () => void): Generator<Buffer> {
  for (let count = 0; count < megabytes * 16; count += 1) {
    yield randomBytes(MEGABYTE / 16);
    made();
  }
}

/** Takes each piece's time to look what the content's reader still holds. */
function watched(content: BlobContent, read: () => void): BlobContent {
  return {
    ...content,
    sha256: content.sha256,
    byteSize: content.byteSize,
    async *chunks(size) {
      for await (const piece of content.chunks(size)) {
        yield piece;
        read();
      }
    },
  };
}

const uploads = () => readdirSync(tmpdir()).filter((name) => name.startsWith("vigil-upload-"));

/** Stages a flood, stores it and reads it back, looking all the while at what is held in memory. */
async function throughAndBack(megabytes: number): Promise<{ peak: number; path: string }> {
  const memory = watchMemory();
  const file = await stageFile(Readable.from(flood(megabytes, memory.look)));
  try {
    await database().$transaction((tx) => writeBlob(tx, watched(file, memory.look)));
    const hash = createHash("sha256");
    let bytes = 0;
    for await (const piece of readBlob(file.sha256, { start: 0, end: file.byteSize - 1 })) {
      hash.update(piece);
      bytes += piece.length;
      memory.look();
    }
    expect(bytes).toBe(megabytes * MEGABYTE);
    expect(hash.digest("hex")).toBe(file.sha256);
  } finally {
    await file.discard();
  }
  return { peak: memory.peak(), path: file.path };
}

describe("a file of 50 MB", () => {
  it("streams in and out in little memory, and leaves no temporary file", async () => {
    const { peak, path } = await throughAndBack(50);
    console.info(`50 MB in and out: at most ${peak} MB more held than before`);
    // Some 40 MB are the database client's: it remembers its last hundred queries, of whatever file.
    expect(peak).toBeLessThan(75);
    expect(uploads().some((name) => path.includes(name))).toBe(false);
  }, 60_000);

  it("leaves no temporary file when it is broken off", async () => {
    const before = uploads();
    const breaking = async function* () {
      yield randomBytes(MEGABYTE);
      throw new Error("The line went dead");
    };
    await expect(stageFile(breaking())).rejects.toThrow("The line went dead");
    expect(uploads().filter((name) => !before.includes(name))).toEqual([]);
  });
});

describe("a staged file", () => {
  it("is named by its content and not by its place, for a form sent twice", async () => {
    const [first, second] = [await staged(Buffer.from("Same")), await staged(Buffer.from("Same"))];
    expect(first.path).not.toBe(second.path);
    expect(JSON.stringify(first)).toBe(JSON.stringify(second));
    await Promise.all([first.discard(), second.discard()]);
  });
});
