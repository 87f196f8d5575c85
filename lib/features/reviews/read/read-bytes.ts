import { decodeFile } from "@/lib/features/reviews/read/decode-file";
import { readPdf, readWord } from "@/lib/features/reviews/read/documents/read-document";
import type { ReadText } from "@/lib/features/reviews/read/fill-form";
import { isPage, readPage } from "@/lib/features/reviews/read/read-page";
import { TextRefusedError } from "@/lib/features/reviews/read/refused";
import { MOST_BYTES, MOST_DOCUMENT_BYTES } from "@/lib/features/reviews/schema";
import { binaryKindOf } from "@/lib/text/byte-marks";

const TEXT_TOO_LARGE = `This is larger than ${MOST_BYTES / 1024 / 1024} MB. Bring it in in pieces, or copy the part that matters and paste it.`;
const DOCUMENT_TOO_LARGE = `This file is larger than ${MOST_DOCUMENT_BYTES / 1024 / 1024} MB. Copy the part that matters, and paste it here.`;
const COPY = "Open it in its own program, copy the text, and paste it here.";

/** Whether the names of an older file of an office program hold this one, as such files write it. */
const holdsName = (bytes: Uint8Array, name: string) =>
  Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).includes(
    Buffer.from(name, "utf16le"),
  );

/** Programs that show PDF files look for their mark a little further in, behind what a server put first. */
const isPdfBehindOtherBytes = (bytes: Uint8Array, name: string) =>
  /\.pdf$/iu.test(name) && Buffer.from(bytes.subarray(0, 1024)).includes("%PDF-");

function refuseOlder(bytes: Uint8Array): never {
  if (holdsName(bytes, "EncryptedPackage"))
    throw new TextRefusedError(`This document is locked with a password. ${COPY}`);
  throw new TextRefusedError(
    `This is a file of an older office program (.doc), which cannot be read. Save it as .docx, or open it, copy the text, and paste it here.`,
  );
}

function refuseMisnamed(name: string): void {
  const kind = /\.(pdf|docx?)$/iu.exec(name)?.[1]?.toLowerCase();
  if (kind)
    throw new TextRefusedError(
      `This file is named .${kind}, but is none: it is damaged, or something else. Get it again, or paste the text here.`,
    );
}

/** What else is known of bytes that are read. */
type Known = {
  /** The name of the file, if it has one. */
  name?: string;
  /** The encoding that the server named. */
  encoding?: string | null;
  /** Whether the server says that it is a page. */
  isHtml?: boolean;
};

/** The words typed or decoded: of a page its article and facts, of a text the words. */
export function readWords(words: string, isHtml = false): ReadText {
  if (words.length > MOST_BYTES) throw new TextRefusedError(TEXT_TOO_LARGE);
  return isHtml || isPage(words) ? readPage(words) : { text: words };
}

/**
 * What stands in a file or was fetched, told by its bytes and not by its name: a PDF file, a Word document, a
 * page, or a text.
 * @throws TextRefusedError when it cannot be read, with why and what to do
 */
export async function readBytes(
  bytes: Uint8Array,
  { name = "", encoding = null, isHtml = false }: Known = {},
): Promise<ReadText> {
  if (bytes.length === 0) throw new TextRefusedError("The file is empty. Choose another.");
  if (bytes.length > MOST_DOCUMENT_BYTES) throw new TextRefusedError(DOCUMENT_TOO_LARGE);
  const kind = binaryKindOf(bytes);
  if (kind === "pdf" || isPdfBehindOtherBytes(bytes, name)) return readPdf(bytes);
  if (kind === "office") return bytes[0] === 0x50 ? readWord(bytes) : refuseOlder(bytes);
  refuseMisnamed(name);
  if (bytes.length > MOST_BYTES) throw new TextRefusedError(TEXT_TOO_LARGE);
  return readWords(decodeFile(bytes, encoding), isHtml);
}
