import { TextLink } from "@/components/ui/text-link";
import { readerHref, TEXT_ANCHOR } from "@/lib/features/sources/rules/reader-address";
import type { ReadingView } from "@/lib/features/sources/types/reading";

/** Links to the parts before and after this one; nothing for a text of one part. */
export function ReaderParts({ sourceId, reading }: { sourceId: string; reading: ReadingView }) {
  const { part, parts, capture } = reading;
  if (parts === 1) return null;
  const href = (to: number) =>
    readerHref(sourceId, { captureId: capture.id, part: to }, TEXT_ANCHOR);
  return (
    <nav aria-label="Parts of the text" className="flex flex-wrap items-baseline gap-x-4 gap-y-1">
      {part > 1 ? <TextLink href={href(part - 1)}>Part before</TextLink> : null}
      <span className="text-ink-soft">
        Part {part} of {parts}
      </span>
      {part < parts ? <TextLink href={href(part + 1)}>Next part</TextLink> : null}
    </nav>
  );
}
