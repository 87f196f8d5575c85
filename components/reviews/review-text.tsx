import type { ReactNode } from "react";

import { Segment } from "@/components/reviews/review-segment";
import type { ReviewView } from "@/lib/features/reviews/types";

type ReviewTextProps = { review: ReviewView; card: (itemId: string) => ReactNode };

/** The paragraphs of a text, and beside each, or on a narrow screen below it, what begins in it. */
export function ReviewText({ review, card }: ReviewTextProps) {
  return (
    <div data-reader className="grid gap-5">
      {review.paragraphs.map(({ start, segments, items }) => (
        <div
          key={start}
          className="grid items-start gap-x-10 gap-y-3 lg:grid-cols-[minmax(0,1fr)_minmax(0,26rem)]"
        >
          <p
            dir="auto"
            lang={review.source.language}
            className="max-w-measure min-w-0 font-serif text-quote leading-relaxed wrap-anywhere whitespace-pre-wrap"
          >
            {segments.map((segment) => (
              <Segment key={segment.start} segment={segment} />
            ))}
          </p>
          {items.length > 0 ? <div className="grid min-w-0 gap-3">{items.map(card)}</div> : null}
        </div>
      ))}
    </div>
  );
}
