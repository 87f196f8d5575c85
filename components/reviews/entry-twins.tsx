import { ActionForm } from "@/components/forms/action-form";
import { TextLink } from "@/components/ui/text-link";
import { sameAsRecordAction } from "@/lib/features/reviews/actions";
import { REVIEW_KIND_LETTERS } from "@/lib/features/reviews/labels";
import { entryHref } from "@/lib/features/reviews/rules/addresses";
import type { ReviewCard } from "@/lib/features/reviews/types";

/** Records on file that say nearly the same: the entry may be one of them. */
export function EntryTwins({ card, language }: { card: ReviewCard; language: string }) {
  if (card.twins.length === 0) return null;
  return (
    <div className="border-s-4 border-warning bg-warning-wash px-3 py-2">
      <p className="font-medium">Perhaps on file already</p>
      <ul className="mt-1 grid gap-2">
        {card.twins.map(({ id, words, detail }) => (
          <li key={id} className="grid justify-items-start gap-1.5">
            <span className="min-w-0 text-sm wrap-anywhere">
              <TextLink href={`/${card.kind}s/${id}`}>
                <bdi lang={card.kind === "statement" ? language : undefined}>{words}</bdi>
              </TextLink>{" "}
              <bdi className="text-ink-soft">({detail})</bdi>
            </span>
            <ActionForm
              action={sameAsRecordAction}
              fields={{ itemId: card.id, recordId: id }}
              label="It is this one: cite these words for it"
            />
          </li>
        ))}
      </ul>
    </div>
  );
}

/** Says that the same words stand further up in the text. */
export function EntryRepeats({ card, reviewId }: { card: ReviewCard; reviewId: string }) {
  if (!card.repeats) return null;
  const { id, number } = card.repeats;
  return (
    <p className="border-s-4 border-warning bg-warning-wash px-3 py-2">
      The same words as{" "}
      <TextLink href={entryHref({ reviewId, next: id })}>
        {REVIEW_KIND_LETTERS[card.kind]}
        {number}
      </TextLink>
      : leave one of them out, unless they were said twice.
    </p>
  );
}
