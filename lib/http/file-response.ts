import { createReadStream } from "node:fs";
import { Readable } from "node:stream";
import type { ReadableStream } from "node:stream/web";

export type FileToSend = {
  path: string;
  fileName: string;
  contentType: string;
  bytes: number;
  sha256: string;
  discard: () => Promise<void>;
};

/** RFC 6266: a plain name for old clients, and the full one percent-encoded. */
export function contentDisposition(fileName: string): string {
  const plain = fileName.replace(/[^\w.-]+/g, "_");
  return `attachment; filename="${plain}"; filename*=UTF-8''${percentEncoded(fileName)}`;
}

/** RFC 8187 has four marks encoded that encodeURIComponent leaves as they are. */
function percentEncoded(text: string): string {
  const hex = (mark: string) => `%${mark.charCodeAt(0).toString(16).toUpperCase()}`;
  return encodeURIComponent(text.toWellFormed()).replace(/['()*]/g, hex);
}

/** Streams a file to the client and removes it afterwards, also when the client goes away. */
export function fileResponse(file: FileToSend): Response {
  const stream = createReadStream(file.path);
  stream.once("close", () => void file.discard());
  return new Response(Readable.toWeb(stream) as ReadableStream<Uint8Array> as BodyInit, {
    headers: {
      "content-type": file.contentType,
      "content-length": String(file.bytes),
      "content-disposition": contentDisposition(file.fileName),
      "cache-control": "no-store",
      "x-content-type-options": "nosniff",
      digest: `sha-256=${Buffer.from(file.sha256, "hex").toString("base64")}`,
    },
  });
}
