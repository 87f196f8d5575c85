import { heightOf, LANE_HEIGHT, spanOf } from "@/components/silence/strip-geometry";
import { STRIP_LANE_LABELS } from "@/lib/features/silence/labels";
import { stretchesOf, type Stretch } from "@/lib/features/silence/rules/strip";
import type { SilenceStrip, StripRow } from "@/lib/features/silence/types";

const FULL = 14;
const LABEL_LINE = 13;
const FLOOR = LANE_HEIGHT - 3;

/** The marks of a row, each in its own part: neighbours are not run together. */
const single = ({ from, to, count }: Stretch): Stretch[] =>
  Array.from({ length: to - from }, (_, index) => ({
    from: from + index,
    to: from + index + 1,
    count,
  }));

/** One row of the strip: its name, and what was said or done. */
export function StripLanePicture({
  strip,
  row,
  top,
}: {
  strip: SilenceStrip;
  row: StripRow;
  top: number;
}) {
  return (
    <g transform={`translate(0 ${top})`}>
      {stretchesOf(row.covers).map((stretch) => (
        <rect
          key={`band ${stretch.from}`}
          {...spanOf(strip, stretch)}
          y={FLOOR - FULL}
          height={FULL}
          className="fill-ink opacity-15"
        />
      ))}
      {stretchesOf(row.counts)
        .flatMap(single)
        .map((mark) => {
          const height = heightOf(mark.count, FULL);
          return (
            <rect
              key={`mark ${mark.from}`}
              {...spanOf(strip, mark, true)}
              y={FLOOR - height}
              height={height}
              className="fill-ink"
            />
          );
        })}
      <line x1="0" x2="100%" y1={FLOOR} y2={FLOOR} className="stroke-rule" />
      <text x="0" y={LABEL_LINE} className="fill-ink-soft text-xs">
        {STRIP_LANE_LABELS[row.lane]}
      </text>
    </g>
  );
}
