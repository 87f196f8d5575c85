import { formatPartialDate } from "@/lib/dates/format";
import type { PartialDate } from "@/lib/dates/partial-date";
import { describeChanges } from "@/lib/features/history/rules/describe-changes";
import { asChanges, type Replayed } from "@/lib/features/history/rules/replay";
import type { Reading } from "@/lib/features/history/rules/value-words";
import type { KnownRecord, Standing } from "@/lib/features/history/types";

/** The date of each kind of record that says when it happened, began or was said, or when it falls due. */
const VALID_DATES = [
  ...["saidOn", "happenedOn", "since", "madeOn", "period", "endedOn", "observedOn", "claim"],
  ...["detainedOn", "due", "sent"],
];

/** A date among replayed values. */
export function dateIn(state: Record<string, unknown>, prefix: string): PartialDate {
  const text = (part: string) => {
    const value = state[prefix + part];
    return typeof value === "string" ? value : null;
  };
  return {
    edtf: text("Edtf"),
    asStated: text("AsStated"),
    inferred: state[`${prefix}Inferred`] === true,
  };
}

function validWords(state: Record<string, unknown>): string | null {
  const dates = VALID_DATES.map((prefix) => dateIn(state, prefix));
  const known = dates.find(({ edtf, asStated }) => edtf ?? asStated);
  return known ? formatPartialDate(known) : null;
}

function standingOf({ removedThen, removedNow }: Replayed, isCorrected: boolean): Standing {
  if (removedThen) return "removed by then";
  if (removedNow) return "removed since";
  return isCorrected ? "corrected since" : "as today";
}

/** Values that say that nothing was said. */
const SAYS_NOTHING = new Set<unknown>([false, "", "unknown", null]);

type Named = Pick<KnownRecord, "id" | "section" | "kind" | "path">;

/** A replayed record in words, as far as its reader may know today what it speaks of. */
export function knownRecord(reading: Reading, named: Named, replayed: Replayed): KnownRecord {
  const [first, ...later] = replayed.events;
  if (!first) throw new Error("A record that was known has a first entry");
  const told = Object.entries(replayed.state).filter(([, value]) => !SAYS_NOTHING.has(value));
  const since = replayed.removedNow ? [] : describeChanges(reading, replayed.since);
  return {
    ...named,
    // A commitment’s only date is the day of its latest turn, and no day on which it was made.
    valid: named.section === "commitment" ? null : validWords(replayed.state),
    enteredAt: first.at,
    enteredBy: first.actorName,
    changedAt: later.at(-1)?.at ?? null,
    standing: standingOf(replayed, since.length > 0),
    known: replayed.removedThen
      ? []
      : describeChanges(reading, asChanges(Object.fromEntries(told))),
    since,
  };
}
