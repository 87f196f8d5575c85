import { TextRefusedError } from "@/lib/features/reviews/read/refused";

const starts = (bytes: Uint8Array, ...signature: number[]) =>
  signature.every((byte, at) => bytes[at] === byte);

const UTF_16 = [
  ["utf-16le", 0xff, 0xfe],
  ["utf-16be", 0xfe, 0xff],
] as const;

const COPY = "Open it in its own program, copy the text, and paste it here.";

function refuseOthers(bytes: Uint8Array): void {
  if (bytes.length === 0) throw new TextRefusedError("The file is empty. Choose another.");
  if (starts(bytes, 0x25, 0x50, 0x44, 0x46))
    throw new TextRefusedError(`This is a PDF file, which cannot be read yet. ${COPY}`);
  if (starts(bytes, 0x50, 0x4b, 0x03, 0x04) || starts(bytes, 0xd0, 0xcf, 0x11, 0xe0))
    throw new TextRefusedError(
      `This is a Word or other office file, which cannot be read yet. ${COPY}`,
    );
}

function decodeUtf8(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

/** What a page says of its own encoding, in the part of it that is plain ASCII in all of them. */
function declaredIn(bytes: Uint8Array): TextDecoder | null {
  const head = new TextDecoder("latin1").decode(bytes.subarray(0, 2_048));
  const label = /<meta[^>]{0,200}?charset\s*=\s*["']?([\w-]{2,30})/iu.exec(head)?.[1];
  if (!label || /^utf-?8$/iu.test(label)) return null;
  try {
    return new TextDecoder(label, { fatal: true });
  } catch {
    return null;
  }
}

/** Two or three bytes that are one letter in UTF-8 and nonsense in everything else. */
const LOOKS_LIKE_UTF_8 =
  /[\u00c3\u00c2\u00c5\u00d0\u00d1\u00d8\u00d9][\u0080-\u00bf]|\u00e2\u0080[\u0080-\u00bf]/u;

/**
 * The text of a file: by its byte order mark, as UTF-8, by what the page says, else as Windows-1252, which
 * older Western programs write.
 * @throws TextRefusedError when it is no text, or several encodings at once
 */
export function decodeFile(bytes: Uint8Array): string {
  refuseOthers(bytes);
  for (const [encoding, ...mark] of UTF_16) {
    if (starts(bytes, ...mark)) return new TextDecoder(encoding).decode(bytes);
  }
  if (bytes.includes(0))
    throw new TextRefusedError(`This file is no text: it holds bytes that no text has. ${COPY}`);
  const utf8 = decodeUtf8(bytes);
  if (utf8 !== null) return utf8;
  const declared = declaredIn(bytes);
  if (declared) return declared.decode(bytes);
  if (LOOKS_LIKE_UTF_8.test(new TextDecoder("latin1").decode(bytes)))
    throw new TextRefusedError(
      "The letters of this file are written in several encodings at once, so that some of them would be wrong. Save it as UTF-8, or copy the text and paste it here.",
    );
  // In one go, some versions of Node.js take Windows-1252 for Latin-1 and lose its quotation marks.
  return new TextDecoder("windows-1252").decode(bytes, { stream: true });
}
