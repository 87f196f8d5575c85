import { Stat } from "@/components/ui/stat";
import { formatDay } from "@/lib/dates/format";
import { REFUSAL_QUALIFIERS } from "@/lib/features/consular/labels";
import { daysWords, refusalParts, sinceLastLabel } from "@/lib/features/consular/rules/words";
import type { ConsularAccess } from "@/lib/features/consular/types";

/** How long access took, how long it failed to come, and how often it was refused. */
export function AccessFigures({ access }: { access: ConsularAccess }) {
  const { figures, asOf, detainedOn } = access;
  const { refusals } = figures;
  const uncounted = (what: string) =>
    detainedOn.edtf ? `No dated ${what} is on file` : "No day of the arrest is on file";
  const counted = asOf ? `as of ${formatDay(asOf)}` : null;
  return (
    <div className="grid gap-x-8 gap-y-5 border-y border-hairline py-5 sm:grid-cols-2 lg:grid-cols-3 print:grid-cols-3">
      <Stat
        value={daysWords(figures.toNotification) ?? "–"}
        label="from the arrest to the first notification"
        note={figures.toNotification ? null : uncounted("notification")}
      />
      <Stat
        value={daysWords(figures.toFirstVisit) ?? "–"}
        label="from the arrest to the first visit"
        note={figures.toFirstVisit ? null : uncounted("visit")}
      />
      <Stat
        value={daysWords(figures.longestGap) ?? "–"}
        label="at the longest without a visit"
        note={counted}
      />
      <Stat
        value={daysWords(figures.sinceLast.days) ?? "–"}
        label={sinceLastLabel(figures, asOf !== null)}
        note={counted}
      />
      <Stat
        qualifier={REFUSAL_QUALIFIERS[refusals.qualifier]}
        value={refusals.count.toLocaleString("en-GB")}
        label={refusals.count === 1 ? "refusal of access" : "refusals of access"}
        note={refusalParts(refusals)}
      />
    </div>
  );
}
