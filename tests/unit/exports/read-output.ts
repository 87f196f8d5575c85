import { Writable } from "node:stream";

import { type Entry, fromBuffer, type ZipFile } from "yauzl";

import type { CaseSummaryHeader, RecordStreams } from "@/lib/features/exports/types";

type Render = (
  header: CaseSummaryHeader,
  streams: RecordStreams,
  out: Writable,
) => Promise<unknown>;

/** The whole file that a renderer writes. */
export async function rendered(
  render: Render,
  { header, streams }: { header: CaseSummaryHeader; streams: RecordStreams },
): Promise<Buffer> {
  const chunks: Buffer[] = [];
  const out = new Writable({
    write(chunk: Buffer, _encoding, done) {
      chunks.push(chunk);
      done();
    },
  });
  await render(header, streams, out);
  return Buffer.concat(chunks);
}

function entryText(zip: ZipFile, entry: Entry): Promise<string> {
  return new Promise((resolve, reject) => {
    zip.openReadStream(entry, (error, stream) => {
      if (error) return reject(error);
      const chunks: Buffer[] = [];
      stream.on("data", (chunk: Buffer) => chunks.push(chunk));
      stream.on("error", reject);
      stream.on("end", () => resolve(Buffer.concat(chunks).toString("utf8")));
    });
  });
}

/** The texts of a zip's files by name. */
export function unzipped(bytes: Buffer): Promise<Map<string, string>> {
  return new Promise((resolve, reject) => {
    fromBuffer(bytes, { lazyEntries: true }, (error, zip) => {
      if (error) return reject(error);
      const files = new Map<string, string>();
      zip.on("error", reject);
      zip.on("end", () => resolve(files));
      zip.on("entry", (entry: Entry) => {
        entryText(zip, entry).then((text) => {
          files.set(entry.fileName, text);
          zip.readEntry();
        }, reject);
      });
      zip.readEntry();
    });
  });
}
