import { classNames } from "@/components/ui/class-names";
import { REVIEW_KIND_LABELS, REVIEW_KIND_LETTERS, stateWords } from "@/lib/features/reviews/labels";
import { cardAnchor, markAnchor } from "@/lib/features/reviews/rules/addresses";
import type { Mark, ReviewSegment } from "@/lib/features/reviews/rules/lay-out";

/** Statements and contacts differ in their line as well as in colour, and by their letter. */
const OPEN = {
  statement: "border-b-2 border-link bg-wash text-ink",
  contact: "border-b-2 border-dashed border-success bg-success-wash text-ink",
} as const;
const DECIDED = "border-b border-dotted border-ink-soft bg-transparent text-ink";

/** A stretch of the text; a mark where something is said to stand, and its label where it begins. */
export function Segment({ segment }: { segment: ReviewSegment }) {
  const { start, text, under, begins } = segment;
  const [innermost] = under.slice(-1);
  if (!innermost) return <span data-start={start}>{text}</span>;
  const look = under.some(({ state }) => state === "open")
    ? OPEN[(under.find(({ state }) => state === "open") ?? innermost).kind]
    : DECIDED;
  return (
    <>
      {begins.map((mark) => (
        <Label key={mark.id} mark={mark} />
      ))}
      <mark data-start={start} className={classNames("box-decoration-clone", look)}>
        {text}
      </mark>
    </>
  );
}

/** “S3”: the way to the card of an entry. */
function Label({ mark: { id, number, kind, state } }: { mark: Mark }) {
  return (
    <a
      id={markAnchor(id)}
      href={`#${cardAnchor(id)}`}
      aria-label={`${REVIEW_KIND_LABELS[kind]} ${number}: ${stateWords(kind, state)}`}
      className="me-1 inline-flex min-h-6 min-w-6 scroll-mt-24 items-center justify-center rounded-sm border border-rule px-1 align-baseline font-sans text-xs font-semibold text-link select-none hover:bg-wash"
    >
      {REVIEW_KIND_LETTERS[kind]}
      {number}
    </a>
  );
}
