import { createHash } from "node:crypto";

import { CHUNK_BYTES } from "@/lib/blobs/blob-store";
import { database } from "@/lib/db/client";

type StoredBlob = { sha256: string; byteSize: number };

/** The chunks of a blob that follow each other from the first, one in memory at a time. */
async function* storedChunks(sha256: string): AsyncGenerator<Uint8Array> {
  for (let index = 0; ; index++) {
    const chunk = await database().blobChunk.findUnique({
      where: { sha256_index: { sha256, index } },
      select: { bytes: true },
    });
    if (!chunk) return;
    yield chunk.bytes;
  }
}

/** What does not hold of stored bytes: their digest, their size, or how they are cut. Null: all does. */
export async function checkBlob({ sha256, byteSize }: StoredBlob): Promise<string | null> {
  const hash = createHash("sha256");
  let [size, chunks, cutAsStored] = [0, 0, true];
  for await (const bytes of storedChunks(sha256)) {
    cutAsStored &&= bytes.length === Math.min(CHUNK_BYTES, byteSize - size);
    hash.update(bytes);
    size += bytes.length;
    chunks += 1;
  }
  if (size !== byteSize) return `${size} bytes are on file where ${byteSize} were added.`;
  if (hash.digest("hex") !== sha256) return "The bytes are not those that were added.";
  const kept = await database().blobChunk.count({ where: { sha256 } });
  return cutAsStored && kept === chunks ? null : "The bytes are not in the pieces they came in.";
}
