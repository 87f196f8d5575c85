import { TextRefusedError } from "@/lib/features/reviews/read/refused";
import { markedEncodingOf } from "@/lib/text/byte-marks";

const COPY = "Open it in its own program, copy the text, and paste it here.";

/** The text, where all bytes are of the encoding; null otherwise, or where the encoding is not known here. */
function decodeWhole(bytes: Uint8Array, encoding: string): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

/** One letter a byte. What `TextDecoder` calls Latin-1 is Windows-1252. */
const byteByByte = (bytes: Uint8Array) => Buffer.from(bytes).toString("latin1");

/** What a page says of its own encoding, in the part of it that is plain ASCII in all of them. */
function declaredIn(bytes: Uint8Array): string | null {
  const head = byteByByte(bytes.subarray(0, 2_048));
  const label = /<meta[^>]{0,200}?charset\s*=\s*["']?([\w-]{2,30})/iu.exec(head)?.[1];
  return !label || /^utf-?8$/iu.test(label) ? null : label;
}

/** Encodings that Windows-1252 stands in for. */
const isWestern = (label: string) =>
  /^(?:us-ascii|iso-?8859-1|latin-?1|windows-1252)$/iu.test(label);

/** Two or three bytes that are one letter in UTF-8 and nonsense in everything else. */
const LOOKS_LIKE_UTF_8 =
  /[\u00c3\u00c2\u00c5\u00d0\u00d1\u00d8\u00d9][\u0080-\u00bf]|\u00e2\u0080[\u0080-\u00bf]/u;

/**
 * The text of a file: by its byte order mark, as UTF-8, by the encoding that the server named or the page says,
 * else as Windows-1252, which older Western programs write.
 * @throws TextRefusedError when it is no text, or several encodings at once
 */
export function decodeFile(bytes: Uint8Array, named: string | null = null): string {
  const marked = markedEncodingOf(bytes);
  if (marked && marked !== "utf-8") return new TextDecoder(marked).decode(bytes);
  if (bytes.includes(0))
    throw new TextRefusedError(`This file is no text: it holds bytes that no text has. ${COPY}`);
  const utf8 = decodeWhole(bytes, "utf-8");
  if (utf8 !== null) return utf8;
  const declared = named ?? declaredIn(bytes);
  const words = declared && decodeWhole(bytes, declared);
  if (words) return words;
  if (declared && !isWestern(declared))
    throw new TextRefusedError(
      `This page says that it is written in ${declared}, but holds bytes that are not. ${COPY}`,
    );
  if (LOOKS_LIKE_UTF_8.test(byteByByte(bytes)))
    throw new TextRefusedError(
      "The letters of this file are written in several encodings at once, so that some of them would be wrong. Save it as UTF-8, or copy the text and paste it here.",
    );
  // In one go, some versions of Node.js take Windows-1252 for Latin-1 and lose its quotation marks.
  return new TextDecoder("windows-1252").decode(bytes, { stream: true });
}
