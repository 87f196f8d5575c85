import { createHash } from "node:crypto";

import type { BlobContent } from "@/lib/blobs/blob-content";

/** Bytes that are small enough to be held in memory, as content to store. */
export function memoryContent(bytes: Uint8Array<ArrayBuffer>): BlobContent {
  return {
    sha256: createHash("sha256").update(bytes).digest("hex"),
    byteSize: bytes.length,
    *chunks(size) {
      for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
    },
  };
}
