import { ActionForm } from "@/components/forms/action-form";
import { EntryActions } from "@/components/reviews/entry-actions";
import { EntryFacts } from "@/components/reviews/entry-facts";
import { EntryRepeats, EntryTwins } from "@/components/reviews/entry-twins";
import { classNames } from "@/components/ui/class-names";
import { TextLink } from "@/components/ui/text-link";
import { reopenItemAction } from "@/lib/features/reviews/actions";
import { REVIEW_KIND_LABELS, REVIEW_KIND_LETTERS, stateWords } from "@/lib/features/reviews/labels";
import { cardAnchor, markAnchor } from "@/lib/features/reviews/rules/addresses";
import type { ReviewCard } from "@/lib/features/reviews/types";

type EntryCardProps = {
  card: ReviewCard;
  reviewId: string;
  language: string;
  /** Whether the reader may decide. */
  mayWork: boolean;
};

const EDGE = { statement: "border-link", contact: "border-dashed border-success" } as const;

/** One thing that the text seems to say: what was read, whom it names, and what is to become of it. */
export function EntryCard({ card, reviewId, language, mayWork }: EntryCardProps) {
  const { id, kind, number, state } = card;
  const label = `${REVIEW_KIND_LETTERS[kind]}${number}`;
  const isOpen = state === "open";
  return (
    <article
      id={cardAnchor(id)}
      tabIndex={-1}
      data-entry={isOpen ? "open" : "decided"}
      aria-labelledby={`title-${id}`}
      className={classNames(
        "grid min-w-0 scroll-mt-24 gap-3 border-s-4 bg-raised px-4 py-3 target:outline-2 target:outline-offset-2 target:outline-link",
        isOpen ? EDGE[kind] : "border-hairline",
      )}
    >
      <h3 id={`title-${id}`} className="flex flex-wrap items-baseline gap-x-2 font-sans text-base">
        <a
          href={`#${markAnchor(id)}`}
          aria-label={`${label}, in the text`}
          className="inline-flex min-h-6 min-w-6 items-center text-link hover:underline"
        >
          {label}
        </a>
        <span className="font-semibold">{REVIEW_KIND_LABELS[kind]}</span>
        <span className="text-sm font-normal text-ink-soft">
          {stateWords(kind, state)}
          {card.byHand ? ", marked by hand" : null}
        </span>
      </h3>
      {isOpen ? (
        <>
          {kind === "statement" ? <Words text={card.read.text} language={language} /> : null}
          <EntryFacts card={card} />
          <EntryRepeats card={card} reviewId={reviewId} />
          {mayWork ? (
            <>
              <EntryTwins card={card} language={language} />
              <EntryActions card={card} reviewId={reviewId} />
            </>
          ) : null}
        </>
      ) : (
        <Outcome card={card} mayWork={mayWork} />
      )}
    </article>
  );
}

/** The words to be entered, as far as four lines hold them: all of them stand in the text. */
function Words({ text, language }: { text: string; language: string }) {
  return (
    <p dir="auto" lang={language} className="line-clamp-4 font-serif wrap-anywhere">
      {text}
    </p>
  );
}

function Outcome({ card, mayWork }: { card: ReviewCard; mayWork: boolean }) {
  const { recordHref, decidedBy, reason, state } = card;
  return (
    <div className="flex flex-wrap items-center gap-x-4 gap-y-1">
      {recordHref ? <TextLink href={recordHref}>Open the record</TextLink> : null}
      {state === "decided" ? (
        <span className="text-ink-soft">
          The record is no longer on file, or not visible to you.
        </span>
      ) : null}
      {reason ? <bdi className="text-ink-soft">“{reason}”</bdi> : null}
      {decidedBy ? (
        <span className="text-sm text-ink-soft">
          by <bdi>{decidedBy}</bdi>
        </span>
      ) : null}
      {mayWork && card.mayUndo ? (
        <div data-key="u">
          <ActionForm
            action={reopenItemAction}
            fields={{ itemId: card.id }}
            label="Undo"
            variant="quiet"
          />
        </div>
      ) : null}
    </div>
  );
}
