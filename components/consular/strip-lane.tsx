import { ACCESS_LANE_LABELS } from "@/lib/features/consular/labels";
import type { AccessLane, AccessMark, AccessStrip } from "@/lib/features/consular/types";

export const LANE_HEIGHT = 34;
/** The names of the rows stand clear of the line of the arrest, which is as a rule at the edge. */
export const LABEL_INSET = 7;
const LABEL_LINE = 12;
const FLOOR = 25;
const BAND = 8;

/** A part of the picture's length as a percentage of its width. */
export const percent = (part: number) => `${Math.round(part * 10_000) / 100}%`;

type StripLaneProps = { row: AccessStrip["lanes"][number]; top: number };

/** One kind of occasion along the time held. Each has a shape of its own besides its name. */
export function StripLane({ row: { lane, marks }, top }: StripLaneProps) {
  return (
    <g transform={`translate(0 ${top})`}>
      <line x1="0" x2="100%" y1={FLOOR} y2={FLOOR} className="stroke-rule" />
      <text
        x={LABEL_INSET}
        y={LABEL_LINE}
        className="fill-ink-soft stroke-paper stroke-4 text-xs [paint-order:stroke]"
      >
        {ACCESS_LANE_LABELS[lane]}
      </text>
      {marks.map((mark) => (
        <Mark key={`${mark.from} ${mark.to}`} lane={lane} mark={mark} />
      ))}
    </g>
  );
}

function Mark({ lane, mark: { from, to } }: { lane: AccessLane; mark: AccessMark }) {
  if (to > from) {
    return (
      <g>
        <rect
          x={percent(from)}
          width={percent(to - from)}
          y={FLOOR - BAND / 2}
          height={BAND}
          className="fill-ink opacity-15"
        />
        <svg x={percent((from + to) / 2)} y={FLOOR} className="overflow-visible">
          <Shape lane={lane} />
        </svg>
      </g>
    );
  }
  return (
    <svg x={percent(from)} y={FLOOR} className="overflow-visible">
      <Shape lane={lane} />
    </svg>
  );
}

/** Visits are discs, refusals crosses, steps towards a visit open or filled squares. */
function Shape({ lane }: { lane: AccessLane }) {
  if (lane === "visit") return <circle r="4.5" className="fill-ink" />;
  if (lane === "refused") {
    return <path d="M-4-4 4 4M4-4-4 4" className="fill-none stroke-ink" strokeWidth="2.25" />;
  }
  if (lane === "notified") return <path d="M0-5 5 0 0 5-5 0Z" className="fill-ink" />;
  return (
    <rect
      x="-4"
      y="-4"
      width="8"
      height="8"
      strokeWidth="1.75"
      className={`stroke-ink ${lane === "granted" ? "fill-ink" : "fill-paper"}`}
    />
  );
}
