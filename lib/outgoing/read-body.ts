import type { IncomingMessage } from "node:http";
import { pipeline, type Readable } from "node:stream";
import { createBrotliDecompress, createGunzip, createInflate } from "node:zlib";

import { FetchRefusedError } from "@/lib/outgoing/fetch-refused";

/** Passes on what comes until it is more than so many bytes. */
const upTo = (most: number) =>
  async function* (pieces: AsyncIterable<Buffer>) {
    let length = 0;
    for await (const piece of pieces) {
      length += piece.length;
      if (length > most) throw new FetchRefusedError("too-large");
      yield piece;
    }
  };

/** The body unpacked as it comes; what is packed in another way, or twice, is not read. */
function unpacked(answer: IncomingMessage, most: number): Readable {
  const encoding = (answer.headers["content-encoding"] ?? "identity").trim().toLowerCase();
  const by = {
    gzip: createGunzip,
    "x-gzip": createGunzip,
    deflate: createInflate,
    br: createBrotliDecompress,
  }[encoding];
  if (by) return pipeline(answer, upTo(most), by(), () => undefined);
  if (encoding === "identity" || encoding === "") return answer;
  throw new FetchRefusedError("bad-answer");
}

/**
 * The bytes of an answer, counted as they come, both as sent and as unpacked.
 * @throws FetchRefusedError when either is more than `most`, or the answer breaks off
 */
export async function readBody(answer: IncomingMessage, most: number): Promise<Buffer> {
  if (Number(answer.headers["content-length"] ?? 0) > most)
    throw new FetchRefusedError("too-large");
  const pieces: Buffer[] = [];
  try {
    for await (const piece of upTo(most)(unpacked(answer, most))) pieces.push(piece);
  } catch (error) {
    throw error instanceof FetchRefusedError ? error : new FetchRefusedError("bad-answer");
  } finally {
    answer.destroy();
  }
  return Buffer.concat(pieces);
}
