import Image from "next/image";

import { TextLink } from "@/components/ui/text-link";
import type { PortraitView } from "@/lib/features/attachments/types";

/** Width and height in CSS pixels; the copy that is sent has twice as many of each. */
const EDGE = 128;

/** The photograph that stands for a record, always of one size, with its credit. */
export function Portrait({ portrait, allHref }: { portrait: PortraitView; allHref: string }) {
  return (
    <figure className="flex shrink-0 items-end gap-x-3 sm:mb-6 sm:block sm:w-32">
      <Image
        unoptimized
        loading="eager"
        src={`/attachments/${portrait.id}/image?size=small`}
        alt={portrait.description}
        width={EDGE}
        height={EDGE}
        className="size-20 shrink-0 bg-leaf object-cover sm:size-32"
      />
      <figcaption className="mt-1 min-w-0 text-xs text-ink-soft">
        {portrait.credit ? (
          <span dir="auto" className="block">
            {portrait.credit}
          </span>
        ) : null}
        <TextLink href={allHref} data-print="hide" className="inline-flex min-h-6 items-center">
          Photographs
        </TextLink>
      </figcaption>
    </figure>
  );
}
