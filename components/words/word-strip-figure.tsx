import { Disclosure } from "@/components/ui/disclosure";
import { StripLane } from "@/components/words/strip-lane";
import { WordStripTable } from "@/components/words/word-strip-table";
import { formatDay } from "@/lib/dates/format";
import { SIDE_WORDS } from "@/lib/features/words/labels";
import type { WordStrip } from "@/lib/features/words/types";

const LANE_HEIGHT = 52;

const sum = (counts: readonly number[]) => counts.reduce((total, count) => total + count, 0);

/** What the picture shows, for those who hear it. */
function stripSentence({ from, to, rows }: WordStrip): string {
  const sides = rows.map(
    ({ side, said, unsaid }) => `${SIDE_WORDS[side]}: ${sum(said)} with it, ${sum(unsaid)} without`,
  );
  return `From ${formatDay(from)} to ${formatDay(to)}. ${sides.join("; ")}.`;
}

/** Statements with and without a word over time; lengths are percentages, so that it fills any width. */
export function WordStripFigure({ strip, word }: { strip: WordStrip; word: string }) {
  const { notDrawn } = strip;
  const left = notDrawn.said + notDrawn.unsaid;
  return (
    <figure className="min-w-0">
      <svg
        role="img"
        aria-labelledby="word-strip-title word-strip-desc"
        width="100%"
        height={strip.rows.length * LANE_HEIGHT}
        className="block overflow-visible text-ink"
      >
        <title id="word-strip-title">{`Statements with and without “${word}” over time`}</title>
        <desc id="word-strip-desc">{stripSentence(strip)}</desc>
        {strip.rows.map((row, index) => (
          <StripLane key={row.side} row={row} parts={strip.parts} top={index * LANE_HEIGHT} />
        ))}
      </svg>
      <figcaption className="text-sm text-ink-soft">
        <p className="flex flex-wrap justify-between gap-x-4 tabular-nums">
          <span>{formatDay(strip.from)}</span>
          <span>{formatDay(strip.to)}</span>
        </p>
        <p className="mt-2 max-w-measure">
          Above the line, filled: statements with the word. Below it, hollow: statements without.
          Higher for more.
          {left > 0
            ? ` Not drawn, since their day is not known closely enough: ${left.toLocaleString("en-GB")}, ${notDrawn.said.toLocaleString("en-GB")} of them with the word.`
            : ""}
        </p>
      </figcaption>
      <Disclosure label="The numbers as a table" className="mt-2">
        <WordStripTable strip={strip} />
      </Disclosure>
    </figure>
  );
}
