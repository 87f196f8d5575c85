import type { ReviewItemKind } from "@/lib/db/generated/enums";
import type { ToldState } from "@/lib/features/reviews/types";
import { sliceByCodePoints, type CodePointIndex } from "@/lib/text/code-points";
import { paragraphsOf } from "@/lib/text/parts";
import type { Place } from "@/lib/text/quote-selector";
import { cutIntoSegments } from "@/lib/text/segments";

/** An entry as its mark in the text shows it. */
export type Mark = Place & {
  id: string;
  number: number;
  kind: ReviewItemKind;
  state: ToldState;
};

/** A stretch of text under the same entries. Places are code points of the whole text. */
export type ReviewSegment = { start: number; text: string; under: Mark[]; begins: Mark[] };

/** A paragraph of the text, and the ids of the entries that begin in it. */
export type ReviewParagraph = { start: number; segments: ReviewSegment[]; items: string[] };

type Sheet = { text: string; index: CodePointIndex; stretch: Place; marks: readonly Mark[] };

/**
 * A part of a text as paragraphs of segments. An entry stands beside the paragraph in which it begins;
 * one that begins before the part, or between two paragraphs, beside the next.
 */
export function layOutReview({ text, index, stretch, marks }: Sheet): ReviewParagraph[] {
  const byId = new Map(marks.map((mark) => [mark.id, mark]));
  const begun = new Set<string>();
  let from = 0;
  return paragraphsOf(text, stretch, index).map((place) => {
    while (from < marks.length && (marks[from]?.end ?? 0) <= place.start) from += 1;
    const items: string[] = [];
    const segments = cutIntoSegments(place, marks.slice(from)).map(({ start, end, passages }) => {
      const begins = passages.filter((id) => !begun.has(id));
      for (const id of begins) begun.add(id);
      items.push(...begins);
      const known = (ids: string[]) => ids.flatMap((id) => byId.get(id) ?? []);
      return {
        start,
        text: sliceByCodePoints(text, start, end, index),
        under: known(passages),
        begins: known(begins),
      };
    });
    return { start: place.start, segments, items };
  });
}
