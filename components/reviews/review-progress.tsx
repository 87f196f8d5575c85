import { ActionForm } from "@/components/forms/action-form";
import { Disclosure } from "@/components/ui/disclosure";
import { acceptAllAction, reopenItemAction } from "@/lib/features/reviews/actions";
import { REVIEW_STATE_LABELS } from "@/lib/features/reviews/labels";
import type { ReviewView } from "@/lib/features/reviews/types";

const SHOWN = ["added", "same", "rejected", "not_one"] as const;

const many = (count: number) => count.toLocaleString("en-GB");

/** How far the text is gone through, in words and as a bar. */
export function ReviewProgress({ review: { counts } }: { review: ReviewView }) {
  const { all, decided } = counts;
  if (all === 0)
    return <p>Nothing that looks like a statement or a contact was found in this text.</p>;
  const parts = SHOWN.filter((state) => counts[state] > 0).map(
    (state) => `${REVIEW_STATE_LABELS[state].toLowerCase()} ${many(counts[state])}`,
  );
  const words = `${many(decided)} of ${many(all)} reviewed`;
  return (
    <div className="max-w-measure">
      <p>
        <strong className="tabular-nums">{words}</strong>
        {parts.length > 0 ? <span className="text-ink-soft">: {parts.join(", ")}</span> : null}
      </p>
      <svg
        aria-hidden
        viewBox={`0 0 ${all} 1`}
        preserveAspectRatio="none"
        className="mt-1.5 h-1.5 w-full bg-hairline"
      >
        <rect width={decided} height={1} className="fill-link" />
      </svg>
    </div>
  );
}

type Props = { review: ReviewView };

/** What can be done for more than one entry, and the way back from the last decision. */
export function ReviewTools({ review: { id, ready, readyOf, lastDecided } }: Props) {
  if (ready === 0 && !lastDecided) return null;
  const readyWords = readyOf > ready ? `the first ${many(ready)} of ${many(readyOf)}` : many(ready);
  return (
    <div className="flex flex-wrap items-start gap-x-6 gap-y-2" data-print="hide">
      {ready > 0 ? (
        <Disclosure label={`Accept all that match people on file (${readyWords})`}>
          <div className="mt-2 grid max-w-measure justify-items-start gap-2">
            <p>
              {ready === 1 ? "1 entry names" : `${many(ready)} entries name`} only people of whom
              nobody else on file has the name, in a case that is clear, and nothing on file says
              the same; of words that stand twice in the text, the first alone. Each becomes a
              record with these words as its source; each can be undone.
            </p>
            <ActionForm
              action={acceptAllAction}
              fields={{ reviewId: id, count: String(ready) }}
              label={ready === 1 ? "Accept 1 entry" : `Accept ${many(ready)} entries`}
              variant="primary"
            />
          </div>
        </Disclosure>
      ) : null}
      {lastDecided ? (
        <div data-undo-last={lastDecided}>
          <ActionForm
            action={reopenItemAction}
            fields={{ itemId: lastDecided }}
            label="Undo my last decision"
            variant="quiet"
          />
        </div>
      ) : null}
    </div>
  );
}
