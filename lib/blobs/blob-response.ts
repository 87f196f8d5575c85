import { parseByteRange } from "@/lib/blobs/byte-range";
import { readBlob } from "@/lib/blobs/blob-store";
import { contentDisposition } from "@/lib/http/file-response";

type BlobToSend = {
  sha256: string;
  byteSize: number;
  fileName: string;
  contentType: string;
};

/**
 * What keeps a file that came from outside from doing anything on this site, should a browser open it:
 * no sniffing, no scripts, no origin. Nothing is stored on the reader's machine, and nobody on the way
 * re-encodes it.
 */
export const HARMLESS_FILE_HEADERS = {
  "x-content-type-options": "nosniff",
  "content-security-policy": "sandbox; default-src 'none'",
  "cache-control": "private, no-store, no-transform",
};

/** Pulls pieces as the client takes them, and stops reading when it goes away. */
function streamOf(pieces: AsyncGenerator<Uint8Array>): ReadableStream<Uint8Array> {
  return new ReadableStream<Uint8Array>({
    async pull(controller) {
      const { value, done } = await pieces.next();
      if (done) controller.close();
      else controller.enqueue(value);
    },
    async cancel() {
      await pieces.return(undefined);
    },
  });
}

/** Sends a stored file as a download, or the part of it that a player asks for. */
export function blobResponse(request: Request, file: BlobToSend): Response {
  const range = parseByteRange(request.headers.get("range"), file.byteSize);
  const headers = {
    ...HARMLESS_FILE_HEADERS,
    "accept-ranges": "bytes",
    "content-type": file.contentType,
    "content-disposition": contentDisposition(file.fileName),
  };
  if (range === "unsatisfiable") {
    return new Response(null, {
      status: 416,
      headers: { ...headers, "content-range": `bytes */${file.byteSize}` },
    });
  }
  const { start, end } = range ?? { start: 0, end: file.byteSize - 1 };
  return new Response(streamOf(readBlob(file.sha256, { start, end })), {
    status: range ? 206 : 200,
    headers: {
      ...headers,
      "content-length": String(end - start + 1),
      ...(range ? { "content-range": `bytes ${start}-${end}/${file.byteSize}` } : {}),
    },
  });
}
