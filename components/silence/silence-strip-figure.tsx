import { StripLanePicture } from "@/components/silence/strip-lane-picture";
import { StripSilences } from "@/components/silence/strip-silences";
import { SilenceStripTable } from "@/components/silence/silence-strip-table";
import {
  AXIS_HEIGHT,
  LANE_HEIGHT,
  percent,
  SILENCES_HEIGHT,
  yearsOf,
} from "@/components/silence/strip-geometry";
import { Disclosure } from "@/components/ui/disclosure";
import { formatDay } from "@/lib/dates/format";
import { notDrawnWords, stripSentence } from "@/lib/features/silence/rules/words";
import type { SilenceStrip } from "@/lib/features/silence/types";

/**
 * The life of a case as a strip: who spoke when, and the contacts. Empty length is silence; the
 * longest are marked. Lengths are percentages, so that it fills any width without a script.
 */
export function SilenceStripFigure({ strip }: { strip: SilenceStrip }) {
  const lanesHeight = strip.rows.length * LANE_HEIGHT;
  const notDrawn = notDrawnWords(strip);
  return (
    <figure className="min-w-0">
      <svg
        role="img"
        aria-labelledby="silence-strip-title silence-strip-desc"
        width="100%"
        height={SILENCES_HEIGHT + lanesHeight + AXIS_HEIGHT}
        className="block overflow-visible text-ink"
      >
        <title id="silence-strip-title">Statements and contacts over the life of the case</title>
        <desc id="silence-strip-desc">{stripSentence(strip)}</desc>
        <Years strip={strip} height={SILENCES_HEIGHT + lanesHeight} />
        <StripSilences strip={strip} height={SILENCES_HEIGHT} />
        {strip.rows.map((row, index) => (
          <StripLanePicture
            key={row.lane}
            strip={strip}
            row={row}
            top={SILENCES_HEIGHT + index * LANE_HEIGHT}
          />
        ))}
      </svg>
      <figcaption className="text-sm text-ink-soft">
        <p className="flex flex-wrap justify-between gap-x-4 tabular-nums">
          <span>
            {strip.fromFirstRecord ? "First record, " : ""}
            {formatDay(strip.from)}
          </span>
          <span>{strip.ongoing ? "Today" : formatDay(strip.to)}</span>
        </p>
        <p className="mt-2 max-w-measure">
          A mark is something said or done on a known day, higher for more of it. A faint band is
          time within which it lies when the day is not known. {notDrawn}
        </p>
      </figcaption>
      <Disclosure label="The numbers as a table" className="mt-2">
        <SilenceStripTable strip={strip} />
      </Disclosure>
    </figure>
  );
}

/** A label close to the edge would be cut there. */
const EDGE = 6;

function anchorAt(place: number): "start" | "middle" | "end" {
  if (place < EDGE) return "start";
  return place > 100 - EDGE ? "end" : "middle";
}

function Years({ strip, height }: { strip: SilenceStrip; height: number }) {
  return yearsOf(strip).map(({ year, place, labelled, narrow }) => (
    <g key={year}>
      <line
        x1={percent(place)}
        x2={percent(place)}
        y1={SILENCES_HEIGHT}
        y2={height}
        className="stroke-hairline"
      />
      {labelled || narrow ? (
        <text
          x={percent(place)}
          y={height + 13}
          textAnchor={anchorAt(place)}
          className={`fill-ink-soft text-xs tabular-nums ${narrow ? "" : "max-sm:hidden"} ${labelled ? "" : "sm:hidden"}`}
        >
          {year}
        </text>
      ) : null}
    </g>
  ));
}
