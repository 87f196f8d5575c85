import { percent, placeOf } from "@/components/silence/strip-geometry";
import { stretchWords } from "@/lib/features/silence/rules/words";
import type { SilenceStrip, SilentStretch } from "@/lib/features/silence/types";

/** Narrower than this, in percent, the length of a silence finds no room above it. */
const ROOM = 8;
const ROOM_NARROW = 26;

/** The longest silences as measured lengths above the rows. */
export function StripSilences({ strip, height }: { strip: SilenceStrip; height: number }) {
  return strip.silences.map((silence) => (
    <Measured key={silence.from} strip={strip} silence={silence} line={height - 10} />
  ));
}

type MeasuredProps = { strip: SilenceStrip; silence: SilentStretch; line: number };

function Measured({ strip, silence, line }: MeasuredProps) {
  const [start, end] = [placeOf(strip, silence.from), placeOf(strip, silence.to)];
  const [x1, x2] = [percent(Math.max(0, start)), percent(end)];
  const width = end - start;
  return (
    <g>
      <line x1={x1} x2={x2} y1={line} y2={line} className="stroke-ink" />
      <line x1={x1} x2={x1} y1={line - 4} y2={line + 4} className="stroke-ink" />
      <line x1={x2} x2={x2} y1={line - 4} y2={line + 4} className="stroke-ink" />
      {width >= ROOM ? (
        <text
          x={percent((start + end) / 2)}
          y={line - 8}
          textAnchor="middle"
          className={`fill-ink text-xs font-medium tabular-nums ${width < ROOM_NARROW ? "max-sm:hidden" : ""}`}
        >
          {stretchWords(silence)}
        </text>
      ) : null}
    </g>
  );
}
