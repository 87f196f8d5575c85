import type { MediaType } from "@/lib/features/attachments/schema";
import { isMp3 } from "@/lib/features/attachments/media-type/mp3";

/** Bytes from the start of a file that decide its type. */
export const HEAD_BYTES = 4_096;

/** What the first bytes say: a type, or one that needs a closer look or a refusal of its own. */
type Signature = MediaType | "zip" | "heic" | null;

const PNG = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
const JPEG = Buffer.from([0xff, 0xd8, 0xff]);
const ZIP = Buffer.from([0x50, 0x4b, 0x03, 0x04]);

const begins = (head: Buffer, mark: Buffer) => head.subarray(0, mark.length).equals(mark);
const text = (head: Buffer, start: number, end: number) => head.toString("latin1", start, end);

const HEIC_BRANDS = /^(heic|heix|hevc|hevx|heim|heis|mif1|msf1|avif|avis)$/;

/** Type of an ISO media file by the brands it declares; films are none of ours. */
function isoMedia(head: Buffer): Signature {
  if (text(head, 4, 8) !== "ftyp") return null;
  const end = Math.min(head.readUInt32BE(0), 256, head.length);
  const major = text(head, 8, 12);
  if (HEIC_BRANDS.test(major)) return "heic";
  const brands = [major];
  for (let at = 16; at + 4 <= end; at += 4) brands.push(text(head, at, at + 4));
  return brands.some((brand) => /^M4[AB] $/.test(brand)) ? "audio/mp4" : null;
}

function riff(head: Buffer): Signature {
  if (text(head, 0, 4) !== "RIFF") return null;
  const form = text(head, 8, 12);
  return form === "WAVE" ? "audio/wav" : form === "WEBP" ? "image/webp" : null;
}

/** Ogg holds films too: what its first packet carries decides. */
function ogg(head: Buffer): Signature {
  if (text(head, 0, 4) !== "OggS") return null;
  const packet = text(head, 28, 36);
  return /^(\u0001vorbis|OpusHead|Speex {3}|\u007fFLAC)/.test(packet) ? "audio/ogg" : null;
}

/** What a file is by its first bytes (HEAD_BYTES of them, or all); null when they say nothing. */
export function signatureOf(head: Buffer): Signature {
  if (head.length < 12) return null;
  if (text(head, 0, 5) === "%PDF-") return "application/pdf";
  if (begins(head, PNG)) return "image/png";
  if (begins(head, JPEG)) return "image/jpeg";
  if (/^GIF8[79]a$/.test(text(head, 0, 6))) return "image/gif";
  if (begins(head, ZIP)) return "zip";
  return riff(head) ?? ogg(head) ?? isoMedia(head) ?? (isMp3(head) ? "audio/mpeg" : null);
}
