import { paragraphsOf } from "@/lib/features/imports/extract/text/paragraphs";
import { quoteBlocks } from "@/lib/features/imports/extract/text/quote-blocks";
import { tokenise } from "@/lib/features/imports/extract/text/tokens";
import type { Span } from "@/lib/features/imports/types";

/**
 * What stands between quotation marks in a text, without the marks, in order: places in UTF-16 code units. A
 * mark that is never closed holds to the end of its paragraph.
 */
export function quotedStretches(text: string): Span[] {
  return paragraphsOf(text).flatMap((paragraph) => {
    const tokens = tokenise(text, paragraph.start, paragraph.end);
    return quoteBlocks(text, tokens, { start: 0, end: tokens.length }).map((block) => ({
      start: tokens[block.from]?.end ?? block.start,
      end: block.open ? block.end : (tokens[block.to]?.start ?? block.end),
    }));
  });
}
