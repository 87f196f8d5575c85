import { AccessTable } from "@/components/consular/access-table";
import { LABEL_INSET, LANE_HEIGHT, percent, StripLane } from "@/components/consular/strip-lane";
import { Disclosure } from "@/components/ui/disclosure";
import { formatDay } from "@/lib/dates/format";
import { stripSentence } from "@/lib/features/consular/rules/words";
import type { AccessStrip, ConsularAccess } from "@/lib/features/consular/types";

const GAPS_HEIGHT = 42;
const GAP_BAND = 9;
/** A gap this wide has room for its number of days, in parts of the width. */
const ROOM_FOR_DAYS = 0.2;
const AXIS_HEIGHT = 18;

type AccessStripFigureProps = { access: ConsularAccess; strip: AccessStrip };

/**
 * Consular access over the time held: steps, refusals and visits, and the gaps longer than expected.
 * Lengths are percentages, so that it fills any width without a script.
 */
export function AccessStripFigure({ access, strip }: AccessStripFigureProps) {
  const { figures, interval, leftOut } = access;
  const lanesEnd = GAPS_HEIGHT + strip.lanes.length * LANE_HEIGHT;
  return (
    <figure className="min-w-0">
      <svg
        role="img"
        aria-labelledby="access-strip-title access-strip-desc"
        width="100%"
        height={lanesEnd + AXIS_HEIGHT}
        className="block overflow-visible text-ink"
      >
        <title id="access-strip-title">Consular access over the time of detention</title>
        <desc id="access-strip-desc">{stripSentence(figures, interval.days)}</desc>
        <Years strip={strip} bottom={lanesEnd} />
        <Gaps strip={strip} interval={interval.days} />
        <Arrest strip={strip} bottom={lanesEnd} />
        {strip.lanes.map((row, index) => (
          <StripLane key={row.lane} row={row} top={GAPS_HEIGHT + index * LANE_HEIGHT} />
        ))}
      </svg>
      <figcaption className="text-sm text-ink-soft">
        <p className="flex flex-wrap justify-between gap-x-4 tabular-nums">
          <span>{formatDay(strip.from)}</span>
          <span>{access.asOf ? "Today" : formatDay(strip.to)}</span>
        </p>
        <p className="mt-2 max-w-measure">
          The striped line marks times without a {leftOut.undatedVisits > 0 ? "dated " : ""}visit
          that are surely longer than the expected {interval.days.toLocaleString("en-GB")} days. A
          faint band is time within which a record lies when its day is not known; the upright line
          is the arrest.
        </p>
      </figcaption>
      <Disclosure label="The numbers as a table" className="mt-2">
        <AccessTable access={access} />
      </Disclosure>
    </figure>
  );
}

function Gaps({ strip, interval }: { strip: AccessStrip; interval: number }) {
  return (
    <g>
      <defs>
        <pattern
          id="access-gap"
          width="5"
          height="5"
          patternUnits="userSpaceOnUse"
          patternTransform="rotate(45)"
        >
          <line x1="0" x2="0" y1="0" y2="5" strokeWidth="4" className="stroke-ink" />
        </pattern>
      </defs>
      <text x={LABEL_INSET} y="11" className="fill-ink-soft text-xs">
        Gaps over {interval.toLocaleString("en-GB")} days
      </text>
      {strip.gaps.map(({ from, to, days }) => (
        <g key={`${from} ${to}`}>
          <rect
            x={percent(from)}
            width={percent(to - from)}
            y={GAPS_HEIGHT - GAP_BAND}
            height={GAP_BAND}
            fill="url(#access-gap)"
          />
          <line
            x1={percent(to)}
            x2={percent(to)}
            y1={GAPS_HEIGHT - GAP_BAND - 2}
            y2={GAPS_HEIGHT}
            strokeWidth="3"
            className="stroke-paper"
          />
          {to - from > ROOM_FOR_DAYS ? (
            <text
              x={percent((from + to) / 2)}
              y={GAPS_HEIGHT - GAP_BAND - 5}
              textAnchor="middle"
              className="fill-ink text-xs tabular-nums"
            >
              {days}
            </text>
          ) : null}
        </g>
      ))}
    </g>
  );
}

function Arrest({ strip: { arrest }, bottom }: { strip: AccessStrip; bottom: number }) {
  if (!arrest) return null;
  const { from, to } = arrest;
  return (
    <g>
      {to > from ? (
        <rect
          x={percent(from)}
          width={percent(to - from)}
          y={GAPS_HEIGHT}
          height={bottom - GAPS_HEIGHT}
          className="fill-ink opacity-10"
        />
      ) : null}
      <line
        x1={percent(to)}
        x2={percent(to)}
        y1={GAPS_HEIGHT - GAP_BAND}
        y2={bottom}
        strokeWidth="2"
        className="stroke-ink"
      />
    </g>
  );
}

/** A label close to the edge would be cut there. */
const EDGE = 0.06;

function anchorAt(place: number): "start" | "middle" | "end" {
  if (place < EDGE) return "start";
  return place > 1 - EDGE ? "end" : "middle";
}

function Years({ strip, bottom }: { strip: AccessStrip; bottom: number }) {
  return strip.years.map(({ year, at }, index) => (
    <g key={year}>
      <line
        x1={percent(at)}
        x2={percent(at)}
        y1={GAPS_HEIGHT}
        y2={bottom}
        className="stroke-hairline"
      />
      <text
        x={percent(at)}
        y={bottom + 13}
        textAnchor={anchorAt(at)}
        className={`fill-ink-soft text-xs tabular-nums ${index % 2 === 0 ? "" : "max-sm:hidden"}`}
      >
        {year}
      </text>
    </g>
  ));
}
