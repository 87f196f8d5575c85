import type { BlobContent } from "@/lib/blobs/blob-content";
import { FileRefusedError } from "@/lib/features/imports/read/file-refused";
import { binaryKindOf, markedEncodingOf } from "@/lib/text/byte-marks";

const SAMPLE = 64 * 1024;
const PIECE = 256 * 1024;

function refuseWorkbooks(bytes: Uint8Array): void {
  const kind = binaryKindOf(bytes);
  if (kind) throw new FileRefusedError(kind === "pdf" ? "pdf" : "workbook");
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
  const marked = markedEncodingOf(head);
  if (marked) return marked;
  return zerosSay(head) ?? ((await isUtf8(content)) ? "utf-8" : "windows-1252");
}
