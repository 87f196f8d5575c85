import { classNames } from "@/components/ui/class-names";
import { noteAnchor, passageAnchor } from "@/lib/features/sources/rules/reader-address";
import type { ReadingSegment } from "@/lib/features/sources/types/reading";

const MARK = "border-b border-link box-decoration-clone";
const CITED = "bg-wash text-ink";
const DEEPER = "border-b-2";
const CURRENT = "bg-link text-on-link";

/** A stretch of a captured text; a mark where it is cited, and the numbers of the notes that end here. */
export function Segment({ segment }: { segment: ReadingSegment }) {
  const { start, text, under, begins, ends, isAskedFor } = segment;
  if (under.length === 0) return <span data-start={start}>{text}</span>;
  return (
    <>
      <mark
        data-start={start}
        className={classNames(
          MARK,
          under.length > 1 && DEEPER,
          isAskedFor ? CURRENT : CITED,
          "has-[:target]:bg-link has-[:target]:text-on-link",
        )}
      >
        {begins.map(({ id }) => (
          <span key={id} id={passageAnchor(id)} className="scroll-mt-24" />
        ))}
        {text}
      </mark>
      {ends.map(({ id, number, title }) => (
        <a
          key={id}
          href={`#${noteAnchor(id)}`}
          aria-label={`Note ${number}: ${title}`}
          className="ms-1 align-super font-sans text-xs text-link select-none hover:underline"
        >
          {number}
        </a>
      ))}
    </>
  );
}
