import type { BlobContent } from "@/lib/blobs/blob-content";
import { FileRefusedError } from "@/lib/features/imports/read/file-refused";

const SAMPLE = 64 * 1024;
const PIECE = 256 * 1024;

const starts = (bytes: Uint8Array, ...signature: number[]) =>
  signature.every((byte, index) => bytes[index] === byte);

function refuseWorkbooks(bytes: Uint8Array): void {
  const isZip = starts(bytes, 0x50, 0x4b, 0x03, 0x04);
  const isOldOffice = starts(bytes, 0xd0, 0xcf, 0x11, 0xe0);
  if (isZip || isOldOffice) throw new FileRefusedError("workbook");
  if (starts(bytes, 0x25, 0x50, 0x44, 0x46)) throw new FileRefusedError("pdf");
}

/** UTF-16 without a mark: of Latin letters every second byte is nought, on one side. */
function zerosSay(bytes: Uint8Array): string | null {
  const zeros = [0, 0];
  for (let at = 0; at < bytes.length; at += 1) if (bytes[at] === 0) zeros[at % 2]! += 1;
  const [even = 0, odd = 0] = zeros;
  const share = (count: number) => count / bytes.length;
  if (odd > 4 * even && share(odd) > 0.15) return "utf-16le";
  if (even > 4 * odd && share(even) > 0.15) return "utf-16be";
  if (share(even + odd) < 0.01) return null;
  throw new FileRefusedError("not-text");
}

async function isUtf8(content: BlobContent): Promise<boolean> {
  const decoder = new TextDecoder("utf-8", { fatal: true });
  try {
    for await (const piece of content.chunks(PIECE)) decoder.decode(piece, { stream: true });
    decoder.decode();
    return true;
  } catch {
    return false;
  }
}

/**
 * How the text of a file is encoded: by its byte order mark, else by its bytes; what is no UTF-8 all
 * through is taken for Windows-1252, as Western spreadsheets write it.
 * @throws FileRefusedError when it is empty, a workbook or no text at all
 */
export async function detectEncoding(content: BlobContent): Promise<string> {
  if (content.byteSize === 0) throw new FileRefusedError("empty");
  let head = new Uint8Array();
  for await (const piece of content.chunks(SAMPLE)) {
    head = piece;
    break;
  }
  refuseWorkbooks(head);
  if (starts(head, 0xef, 0xbb, 0xbf)) return "utf-8";
  if (starts(head, 0xff, 0xfe)) return "utf-16le";
  if (starts(head, 0xfe, 0xff)) return "utf-16be";
  return zerosSay(head) ?? ((await isUtf8(content)) ? "utf-8" : "windows-1252");
}
