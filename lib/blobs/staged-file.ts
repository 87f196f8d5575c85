import { createHash } from "node:crypto";
import { createWriteStream } from "node:fs";
import { open, rm } from "node:fs/promises";
import path from "node:path";
import { pipeline } from "node:stream/promises";

import type { BlobContent } from "@/lib/blobs/blob-content";
import { temporaryFolder } from "@/lib/blobs/temporary-folder";

/** A file that has arrived and is stored nowhere yet: in a temporary folder private to this process's user. */
export class StagedFile implements BlobContent {
  constructor(
    readonly path: string,
    readonly sha256: string,
    readonly byteSize: number,
  ) {}

  async *chunks(size: number): AsyncGenerator<Uint8Array<ArrayBuffer>> {
    const file = await open(this.path, "r");
    try {
      for (let at = 0; at < this.byteSize; at += size) {
        const piece = Buffer.alloc(Math.min(size, this.byteSize - at));
        const { bytesRead } = await file.read(piece, 0, piece.length, at);
        yield piece.subarray(0, bytesRead);
      }
    } finally {
      await file.close();
    }
  }

  /** Removes the file; done twice, nothing happens the second time. */
  async discard(): Promise<void> {
    await rm(path.dirname(this.path), { recursive: true, force: true });
  }

  /** What tells one upload from another, wherever it was staged: a form sent again counts as the same. */
  toJSON(): { sha256: string; byteSize: number } {
    return { sha256: this.sha256, byteSize: this.byteSize };
  }
}

/**
 * Writes a stream to a temporary file and takes its digest on the way, holding no more than a piece of
 * it in memory. The caller calls `discard`; after an error nothing is left to discard.
 */
export async function stageFile(source: AsyncIterable<Uint8Array>): Promise<StagedFile> {
  const folder = await temporaryFolder("upload");
  const file = path.join(folder, "content");
  const hash = createHash("sha256");
  let byteSize = 0;
  try {
    await pipeline(
      source,
      async function* (pieces: AsyncIterable<Uint8Array>) {
        for await (const piece of pieces) {
          hash.update(piece);
          byteSize += piece.length;
          yield piece;
        }
      },
      createWriteStream(file, { mode: 0o600, flags: "wx" }),
    );
    return new StagedFile(file, hash.digest("hex"), byteSize);
  } catch (error) {
    await rm(folder, { recursive: true, force: true });
    throw error;
  }
}
