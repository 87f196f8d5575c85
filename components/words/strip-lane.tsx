import { SIDE_LABELS } from "@/lib/features/words/labels";
import type { WordStrip } from "@/lib/features/words/types";

const LABEL_LINE = 12;
/** Where the line between statements with and without the word runs. */
const LINE = 32;
const FULL = 14;
/** A mark is no wider than this, in percent, however few days the picture shows. */
const WIDEST = 0.9;

/** One statement, a few, many: told apart by height. */
function heightOf(count: number): number {
  if (count === 1) return FULL * 0.5;
  return count < 5 ? FULL * 0.75 : FULL;
}

type StripLaneProps = { row: WordStrip["rows"][number]; parts: number; top: number };

/** One side of the strip: its name, and its statements on either side of the line. */
export function StripLane({ row: { side, said, unsaid }, parts, top }: StripLaneProps) {
  const width = `${Math.min(100 / parts, WIDEST)}%`;
  const place = (part: number) => `${(100 * part) / parts}%`;
  return (
    <g transform={`translate(0 ${top})`}>
      <text x="0" y={LABEL_LINE} className="fill-ink-soft text-xs">
        {SIDE_LABELS[side]}
      </text>
      {said.map((count, part) =>
        count > 0 ? (
          <rect
            key={`with ${part}`}
            {...{ x: place(part), width, y: LINE - heightOf(count), height: heightOf(count) }}
            className="fill-ink"
          />
        ) : null,
      )}
      {unsaid.map((count, part) =>
        count > 0 ? (
          <rect
            key={`without ${part}`}
            {...{ x: place(part), width, y: LINE, height: heightOf(count) }}
            className="fill-paper stroke-rule"
          />
        ) : null,
      )}
      <line x1="0" x2="100%" y1={LINE} y2={LINE} className="stroke-rule" />
    </g>
  );
}
