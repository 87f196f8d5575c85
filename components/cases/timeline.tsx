import { Fragment, type ReactNode } from "react";

import { TimelineSilence } from "@/components/cases/timeline-silence";
import { byYear, type Silence } from "@/components/cases/timeline-years";
import type { TimelineEntry } from "@/lib/features/cases/types";

/** The years stand in a margin of their own, left of the line. */
const YEAR = "grid grid-cols-[2.75rem_minmax(0,1fr)] sm:grid-cols-[4rem_minmax(0,1fr)]";
const LABEL = "self-start pe-3 text-end tabular-nums whitespace-nowrap max-sm:-ms-1 sm:pe-5";
const LINE = "border-s border-ink ps-5 sm:ps-7";

type CaseTimelineProps = {
  entries: TimelineEntry[];
  /** What has not been said or done since the newest entry; only where the list begins today. */
  sinceNewest: Silence | null;
  renderEntry: (entry: TimelineEntry) => ReactNode;
};

/**
 * One vertical line with the years in its margin. Time of which nothing is on record is empty
 * length, so that silence is seen before it is read.
 */
export function CaseTimeline({ entries, sinceNewest, renderEntry }: CaseTimelineProps) {
  return (
    <div>
      {sinceNewest ? (
        <Stretch label="Today">
          <TimelineSilence silence={sinceNewest} since />
        </Stretch>
      ) : null}
      {byYear(entries).map(({ year, entries: placed }, index) => (
        <Fragment key={`${year} ${index}`}>
          <Stretch>
            {placed[0]?.silence ? <TimelineSilence silence={placed[0].silence} /> : null}
          </Stretch>
          <section className={YEAR}>
            <h3 className={`${LABEL} sticky top-4 text-sm font-semibold sm:text-base`}>{year}</h3>
            <ol className={LINE}>
              {placed.map(({ entry, silence }, place) => (
                <li key={entry.id} className="pb-7">
                  {silence && place > 0 ? <TimelineSilence silence={silence} /> : null}
                  {renderEntry(entry)}
                </li>
              ))}
            </ol>
          </section>
        </Fragment>
      ))}
    </div>
  );
}

/** A length of the line between two years, which belongs to neither. */
function Stretch({ label, children }: { label?: string; children: ReactNode }) {
  if (!children) return null;
  return (
    <div className={YEAR}>
      <p className={`${LABEL} text-xs text-ink-soft sm:text-sm`}>{label}</p>
      <div className={LINE}>{children}</div>
    </div>
  );
}
