import type { BlobContent } from "@/lib/blobs/blob-content";
import { memoryContent } from "@/lib/blobs/memory-content";
import type { StagedFile } from "@/lib/blobs/staged-file";
import { detectMediaType } from "@/lib/features/attachments/media-type/detect-media-type";
import { UploadRefusedError } from "@/lib/features/attachments/refusal";
import { isImage, isPhotographOf } from "@/lib/features/attachments/rules";
import type { MediaType, RecordKind } from "@/lib/features/attachments/schema";
import { makeDisplayCopy, UnreadableImageError } from "@/lib/images/display-copy";

type PreparedFile = {
  mediaType: MediaType;
  /** The copy of an image that pages show. */
  display: BlobContent | null;
};

async function displayCopy(path: string): Promise<BlobContent> {
  try {
    return memoryContent(new Uint8Array(await makeDisplayCopy(path)));
  } catch (error) {
    if (!(error instanceof UnreadableImageError)) throw error;
    throw new UploadRefusedError(error.reason === "broken" ? "broken-image" : error.reason);
  }
}

/**
 * Finds out what a staged file is, and makes the copy that pages show of an image: only what decodes
 * to its last row counts as one.
 * @throws UploadRefusedError when a record of this kind takes no such file
 */
export async function prepareFile(kind: RecordKind, file: StagedFile): Promise<PreparedFile> {
  const mediaType = await detectMediaType(file.path);
  if (isImage(mediaType)) return { mediaType, display: await displayCopy(file.path) };
  if (isPhotographOf(kind)) throw new UploadRefusedError("no-image");
  return { mediaType, display: null };
}
