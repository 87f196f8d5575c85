import { classNames } from "@/components/ui/class-names";
import type { Segment } from "@/lib/features/words/rules/comparison";

type MarkedTextProps = {
  segments: readonly Segment[];
  lang: string;
  /** `one` marks its own words as taken out, `other` as put in. */
  side: "one" | "other";
};

/**
 * A text with the words that the other has not, and the passages that both have. Told by line as well
 * as by colour, and in words to those who hear it; those words must not decide the direction.
 */
export function MarkedText({ segments, lang, side }: MarkedTextProps) {
  return (
    <p lang={lang} dir="auto" className="font-serif text-quote wrap-anywhere whitespace-pre-line">
      {segments.map((segment, index) => (
        <Marked key={index} segment={segment} side={side} />
      ))}
    </p>
  );
}

const spoken = (words: string) => (
  <span dir="ltr" lang="en" className="sr-only">
    {words}
  </span>
);

function Marked({ segment: { kind, text }, side }: { segment: Segment; side: "one" | "other" }) {
  if (kind === "between" || kind === "same") return text;
  if (kind === "shared") {
    return (
      <mark className="bg-transparent text-ink underline decoration-rule decoration-dotted underline-offset-4">
        {text}
      </mark>
    );
  }
  const Change = side === "one" ? "del" : "ins";
  return (
    <Change
      className={classNames(
        "px-0.5 decoration-2",
        side === "one"
          ? "bg-danger-wash line-through decoration-danger"
          : "bg-success-wash underline decoration-success underline-offset-4",
      )}
    >
      {spoken(side === "one" ? " [only in the first: " : " [only in the second: ")}
      {text}
      {spoken("] ")}
    </Change>
  );
}
