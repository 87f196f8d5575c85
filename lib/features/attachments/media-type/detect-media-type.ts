import { open } from "node:fs/promises";

import { isPlainText, looksLikeMarkup } from "@/lib/features/attachments/media-type/plain-text";
import { HEAD_BYTES, signatureOf } from "@/lib/features/attachments/media-type/signatures";
import { isWordDocument } from "@/lib/features/attachments/media-type/word-document";
import { UploadRefusedError } from "@/lib/features/attachments/refusal";
import type { MediaType } from "@/lib/features/attachments/schema";

async function headOf(file: string): Promise<Buffer> {
  const handle = await open(file, "r");
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(HEAD_BYTES), 0, HEAD_BYTES, 0);
    return buffer.subarray(0, bytesRead);
  } finally {
    await handle.close();
  }
}

/**
 * The type of a file, found from its bytes alone: what it is called and what the sender says it is
 * play no part.
 * @throws UploadRefusedError when it is none that is accepted
 */
export async function detectMediaType(file: string): Promise<MediaType> {
  const head = await headOf(file);
  if (head.length === 0) throw new UploadRefusedError("empty");
  const signature = signatureOf(head);
  if (signature === "heic") throw new UploadRefusedError("heic");
  if (signature === "zip") {
    if (await isWordDocument(file))
      return "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
    throw new UploadRefusedError("type");
  }
  if (signature) return signature;
  if (looksLikeMarkup(head)) throw new UploadRefusedError("markup");
  if (await isPlainText(file)) return "text/plain";
  throw new UploadRefusedError("type");
}
