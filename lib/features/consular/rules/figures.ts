import {
  daysSinceLast,
  daysUntilFirst,
  overdueBy,
} from "@/lib/features/consular/rules/access-days";
import { isUndated, withinStay } from "@/lib/features/consular/rules/day-windows";
import { longestGap } from "@/lib/features/consular/rules/longest-gap";
import { countRefusals } from "@/lib/features/consular/rules/refusals";
import { stripOf } from "@/lib/features/consular/rules/strip";
import { gapsLongerThan } from "@/lib/features/consular/rules/visit-gaps";
import type {
  AccessFigures,
  AccessStrip,
  DayWindow,
  LeftOut,
  Stay,
  VisitWindow,
} from "@/lib/features/consular/types";
import type { ConsularEventKind, ContactMade, CountQualifier } from "@/lib/db/generated/enums";

type CountedEvent = { kind: ConsularEventKind; window: DayWindow };
type CountedVisit = {
  made: ContactMade;
  countQualifier: CountQualifier;
  count: number;
  window: DayWindow;
};

type OnFile = {
  stay: Stay;
  events: readonly CountedEvent[];
  visits: readonly CountedVisit[];
  /** Days after which a visit is expected. */
  interval: number;
};

type Account = { figures: AccessFigures; leftOut: LeftOut; strip: AccessStrip | null };

const datedWindow = ({ window }: { window: DayWindow }) => (isUndated(window) ? [] : [window]);

/**
 * What consular access there was, by article 36 of the Vienna Convention on Consular Relations: the
 * post is told without delay when the person so asks, and its officers may visit. Everything in days
 * has honest limits; what has no date is counted apart and never measured.
 */
export function accountOf({ stay, events, visits, interval }: OnFile): Account {
  const within = <W extends DayWindow>(windows: readonly W[]) =>
    windows.flatMap((window) => withinStay(window, stay) ?? []);
  const ofKind = (kind: ConsularEventKind) => events.filter((event) => event.kind === kind);
  const made = visits.filter((visit) => visit.made === "yes");
  const refused = visits.filter((visit) => visit.made === "refused");
  const refusedSteps = ofKind("access_refused");

  const notified = within(ofKind("notified").flatMap(datedWindow));
  const madeWindows: VisitWindow[] = made
    .filter(({ window }) => !isUndated(window))
    .map(({ window, countQualifier, count }) => ({
      ...window,
      times: countQualifier === "exactly" ? count : null,
    }));
  const visited = within(madeWindows);
  const sinceLast = daysSinceLast(stay, visited);
  const longGaps = gapsLongerThan(interval, stay, visited);

  const undatedVisits = made.length - madeWindows.length;

  const figures: AccessFigures = {
    toNotification: daysUntilFirst(stay, notified),
    toFirstVisit: daysUntilFirst(stay, visited),
    longestGap: longestGap(stay, visited),
    sinceLast,
    overdue: stay.ongoing ? overdueBy(sinceLast.days, interval, undatedVisits) : null,
    refusals: countRefusals(refusedSteps.length, refused),
    longGaps,
  };
  const dated = [...events, ...visits].flatMap(datedWindow);
  const leftOut = {
    undatedNotifications:
      ofKind("notified").length - ofKind("notified").flatMap(datedWindow).length,
    undatedVisits,
    outside: dated.length - within(dated).length,
  };
  const drawn = [
    { lane: "notified", windows: notified },
    { lane: "requested", windows: within(ofKind("access_requested").flatMap(datedWindow)) },
    { lane: "granted", windows: within(ofKind("access_granted").flatMap(datedWindow)) },
    { lane: "refused", windows: within([...refusedSteps, ...refused].flatMap(datedWindow)) },
    { lane: "visit", windows: visited },
  ] as const;
  return { figures, leftOut, strip: stripOf(stay, [...drawn], longGaps) };
}
