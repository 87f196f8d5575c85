import Image from "next/image";

import { TextLink } from "@/components/ui/text-link";
import type { AttachmentView } from "@/lib/features/attachments/types";

/** Shorter edge of the small copy. */
const EDGE = 256;

/** The photographs of a record, each with what it shows and whose it is. */
export function PhotographGrid({ files }: { files: AttachmentView[] }) {
  return (
    <ul className="grid grid-cols-[repeat(auto-fill,minmax(min(11rem,100%),1fr))] gap-x-6 gap-y-8">
      {files.map(({ id, description, fileName, credit }) => (
        <li key={id} className="min-w-0">
          <Image
            unoptimized
            src={`/attachments/${id}/image?size=small`}
            alt=""
            width={EDGE}
            height={EDGE}
            className="mb-2 aspect-square w-full bg-leaf object-cover"
          />
          <TextLink href={`/attachments/${id}`} subtle>
            <bdi>{description ?? fileName}</bdi>
          </TextLink>
          {credit ? (
            <span dir="auto" className="block text-sm text-ink-soft">
              {credit}
            </span>
          ) : null}
        </li>
      ))}
    </ul>
  );
}
