import { Buffer } from "node:buffer";
import { buffer } from "node:stream/consumers";

import sharp from "sharp";
import { ZipFile } from "yazl";

/** A zip archive of these parts. */
export async function aZip(parts: Record<string, string>): Promise<Buffer> {
  const archive = new ZipFile();
  for (const [name, content] of Object.entries(parts)) {
    archive.addBuffer(Buffer.from(content), name);
  }
  archive.end();
  return buffer(archive.outputStream as NodeJS.ReadableStream);
}

const WORD_PARTS = {
  "[Content_Types].xml": "<Types/>",
  "_rels/.rels": "<Relationships/>",
  "word/document.xml": "<w:document/>",
};

/** The least that makes a Word document; more parts on request. */
export const aWordDocument = (more: Record<string, string> = {}) =>
  aZip({ ...WORD_PARTS, ...more });

/** Two silent MPEG-1 layer 3 frames of 128 kbit/s at 44.1 kHz, as an MP3 without a tag begins. */
export function anMp3(): Buffer {
  const frame = Buffer.alloc(417);
  frame.set([0xff, 0xfb, 0x90, 0x00]);
  return Buffer.concat([frame, frame]);
}

/** One second of silence, playable. */
export function aWav(): Buffer {
  const samples = 8_000;
  const header = Buffer.alloc(44);
  header.write("RIFF", 0);
  header.writeUInt32LE(36 + samples, 4);
  header.write("WAVEfmt ", 8);
  header.writeUInt32LE(16, 16);
  header.writeUInt16LE(1, 20);
  header.writeUInt16LE(1, 22);
  header.writeUInt32LE(8_000, 24);
  header.writeUInt32LE(8_000, 28);
  header.writeUInt16LE(1, 32);
  header.writeUInt16LE(8, 34);
  header.write("data", 36);
  header.writeUInt32LE(samples, 40);
  return Buffer.concat([header, Buffer.alloc(samples, 128)]);
}

/** The beginning of an ISO media file that declares these brands. */
export function anIsoFile(...brands: string[]): Buffer {
  const [major = "", ...compatible] = brands;
  const box = Buffer.alloc(16 + compatible.length * 4);
  box.writeUInt32BE(box.length, 0);
  box.write(`ftyp${major}`, 4, "latin1");
  compatible.forEach((brand, index) => box.write(brand, 16 + index * 4, "latin1"));
  return Buffer.concat([box, Buffer.from("mdat and more than that")]);
}

/** The first page of an Ogg stream with this first packet. */
export function anOgg(packet: string): Buffer {
  const page = Buffer.alloc(28);
  page.write("OggS", 0);
  page.writeUInt8(2, 5);
  page.writeUInt8(1, 26);
  page.writeUInt8(packet.length, 27);
  return Buffer.concat([page, Buffer.from(packet, "latin1"), Buffer.alloc(32)]);
}

const field = () =>
  sharp({ create: { width: 20, height: 10, channels: 3, background: "#336699" } });

/** Small images of every kind that pages can show. */
export const IMAGES = {
  "image/png": () => field().png().toBuffer(),
  "image/jpeg": () => field().jpeg().toBuffer(),
  "image/webp": () => field().webp().toBuffer(),
  "image/gif": () => field().gif().toBuffer(),
};
