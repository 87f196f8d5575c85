import type { ReactNode } from "react";

import { KeyboardSelection } from "@/components/sources/reader/keyboard-selection";
import { SelectionBar } from "@/components/sources/reader/selection-bar";
import { TextLink } from "@/components/ui/text-link";
import type { ReviewView } from "@/lib/features/reviews/types";

type MissedWordsProps = { review: ReviewView; query: Record<string, string>; children: ReactNode };

const MAY = { addStatement: false, addContact: false, cite: false };

/** The text, in which words that the reading missed can be selected, with the mouse or the keyboard. */
export function MissedWords({ review, query, children }: MissedWordsProps) {
  const { id, captureId, source, stretch, part, text } = review;
  const place = { sourceId: source.id, captureId, may: MAY, reviewId: id };
  const path = `/imports/${id}`;
  if (query.select === "keyboard") {
    return (
      <>
        <p>
          <TextLink href={`${path}?part=${part}`}>Back to the entries</TextLink>
        </p>
        <KeyboardSelection
          {...place}
          language={source.language}
          text={text}
          start={stretch.start}
        />
      </>
    );
  }
  return (
    <div>
      <p className="mb-4 text-sm text-ink-soft" data-print="hide">
        Something missing? Select its words with the mouse,{" "}
        <TextLink href={`${path}?part=${part}&select=keyboard`}>
          select them with the keyboard
        </TextLink>
        , or <TextLink href={`${path}/add`}>type them</TextLink>.
      </p>
      {children}
      <SelectionBar {...place} />
    </div>
  );
}
