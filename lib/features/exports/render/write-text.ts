import { Readable, type Writable } from "node:stream";
import { pipeline } from "node:stream/promises";

/** Writes the chunks one by one, no faster than `out` takes them, and ends it. */
export async function writeText(chunks: AsyncIterable<string>, out: Writable): Promise<void> {
  await pipeline(Readable.from(chunks), out);
}

/** Writes one finished file and ends `out`. */
export async function writeBytes(bytes: Uint8Array, out: Writable): Promise<void> {
  await pipeline(Readable.from([bytes]), out);
}
