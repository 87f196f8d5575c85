import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import type { ReadableStream as NodeReadableStream } from "node:stream/web";

import Busboy, { type BusboyFileStream } from "@fastify/busboy";

import { stageFile, type StagedFile } from "@/lib/blobs/staged-file";

/** A form that was sent with a file. */
export type Upload = {
  fields: FormData;
  /** Null when none was chosen, or it was too large. The reader of the upload discards it. */
  file: StagedFile | null;
  /** The name it had where it came from, without folders. */
  fileName: string;
  tooLarge: boolean;
};

const LIMITS = { files: 5, fields: 20, fieldSize: 100_000, parts: 40, headerPairs: 40 };

type Arriving = { name: string; stream: BusboyFileStream; staged: Promise<StagedFile> };

const nodeStream = (body: ReadableStream) => Readable.fromWeb(body as NodeReadableStream);

/**
 * Reads a multipart form as it arrives. The file in the field called “file” goes to disk, never whole
 * into memory; what exceeds `maxBytes` is read to its end, so that the browser hears the answer, and
 * thrown away.
 * @returns null when the request is no such form, or ended in the middle of it
 */
export async function readUpload(request: Request, maxBytes: number): Promise<Upload | null> {
  const contentType = request.headers.get("content-type") ?? "";
  if (!request.body || !/^multipart\/form-data;/i.test(contentType)) return null;
  const fields = new FormData();
  let arriving: Arriving | undefined;
  try {
    const parser = new Busboy({
      headers: { "content-type": contentType },
      limits: { ...LIMITS, fileSize: maxBytes },
    });
    parser.on("field", (name, value) => fields.append(name, value));
    parser.on("file", (field, stream, name) => {
      if (field !== "file" || !name || arriving) return void stream.resume();
      const staged = stageFile(stream);
      // Awaited below; a failure in between must not count as unhandled.
      staged.catch(() => undefined);
      arriving = { name, stream, staged };
    });
    await pipeline(nodeStream(request.body), parser);
    return await settled(fields, arriving);
  } catch {
    await abandon(arriving);
    return null;
  }
}

async function settled(fields: FormData, arriving: Arriving | undefined): Promise<Upload> {
  if (!arriving) return { fields, file: null, fileName: "", tooLarge: false };
  const { name, stream, staged } = arriving;
  const file = await staged;
  if (!stream.truncated) return { fields, file, fileName: name, tooLarge: false };
  await file.discard();
  return { fields, file: null, fileName: name, tooLarge: true };
}

async function abandon(arriving: Arriving | undefined): Promise<void> {
  arriving?.stream.destroy(new Error("The upload was broken off"));
  await arriving?.staged.then(
    (file) => file.discard(),
    () => undefined,
  );
}

/** Reads a request that was refused to its end, or to `maxBytes`, so that the browser hears why. */
export async function readAway(request: Request, maxBytes: number): Promise<void> {
  if (!request.body) return;
  let bytes = 0;
  try {
    for await (const piece of nodeStream(request.body) as AsyncIterable<Uint8Array>) {
      bytes += piece.length;
      if (bytes > maxBytes) return;
    }
  } catch {
    // The browser went away: nobody is left to answer.
  }
}
