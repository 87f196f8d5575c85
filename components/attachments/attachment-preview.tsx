import Image from "next/image";

import { AudioPlayer } from "@/components/attachments/attachment-table";
import { isAudio } from "@/lib/features/attachments/rules";
import type { AttachmentView } from "@/lib/features/attachments/types";

/** Longest edge of the copy, which is as wide and as high at most. */
const EDGE = 2_048;

/** An image by the copy that carries nothing but its pixels, or a player for a recording. */
export function AttachmentPreview({ file }: { file: AttachmentView }) {
  if (isAudio(file.mediaType)) return <AudioPlayer file={file} />;
  if (!file.shown) return null;
  return (
    <Image
      unoptimized
      loading="eager"
      src={`/attachments/${file.id}/image`}
      alt={file.description ?? file.fileName}
      width={EDGE}
      height={EDGE}
      className="h-auto max-h-[70vh] w-auto max-w-full bg-leaf"
    />
  );
}
