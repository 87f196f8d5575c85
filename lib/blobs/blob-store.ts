import { createHash } from "node:crypto";

import type { BlobContent } from "@/lib/blobs/blob-content";
import { database, type Db } from "@/lib/db/client";

/** Bytes in every chunk but the last. Chunks written once stay as they are: never change this number. */
export const CHUNK_BYTES = 256 * 1024;

/** First and last byte wanted, both included. */
export type ByteRange = { start: number; end: number };

/**
 * Stores content under its digest, as part of the caller's transaction, so that a failure leaves
 * nothing of it. Bytes that are on file already are not written again; another transaction that is
 * writing them at this moment is waited for.
 */
export async function writeBlob(tx: Db, content: BlobContent): Promise<void> {
  const { sha256, byteSize } = content;
  const { count } = await tx.blob.createMany({ data: { sha256, byteSize }, skipDuplicates: true });
  if (count === 0) return;
  const hash = createHash("sha256");
  let index = 0;
  for await (const bytes of content.chunks(CHUNK_BYTES)) {
    hash.update(bytes);
    await tx.blobChunk.create({ data: { sha256, index, bytes }, select: { index: true } });
    index += 1;
  }
  if (hash.digest("hex") !== sha256) throw new Error("The content changed while it was stored");
}

/**
 * The bytes of a blob in order, one chunk in memory at a time. Who may read them is the caller's to
 * settle: a digest alone opens nothing.
 * @throws Error in mid-stream when a chunk is missing or has another length than it was stored with
 */
export async function* readBlob(
  sha256: string,
  { start, end }: ByteRange,
): AsyncGenerator<Uint8Array> {
  for (let at = start; at <= end;) {
    const index = Math.floor(at / CHUNK_BYTES);
    const offset = at - index * CHUNK_BYTES;
    const chunk = await database().blobChunk.findUnique({
      where: { sha256_index: { sha256, index } },
      select: { bytes: true },
    });
    const piece = chunk?.bytes.subarray(offset, offset + (end - at + 1));
    if (!piece || piece.length === 0) throw new Error(`Chunk ${index} of ${sha256} is incomplete`);
    yield piece;
    at += piece.length;
  }
}

/** The whole of a small blob. */
export async function readWholeBlob(sha256: string, byteSize: number): Promise<Buffer> {
  const pieces: Uint8Array[] = [];
  for await (const piece of readBlob(sha256, { start: 0, end: byteSize - 1 })) pieces.push(piece);
  return Buffer.concat(pieces);
}
