import { daysBetween } from "@/lib/dates/days";

import { formatApproximateYears } from "@/lib/dates/duration";

type Spanned = { earliest: string | null; latest: string | null };

/** A stretch of time of which nothing is on record. */
export type Silence = { days: number; words: string };

/** Shorter gaps are the ordinary pace of a case, not silence. */
const SHORTEST_SILENCE = 60;

function silenceFrom(start: string | null, end: string | null): Silence | null {
  if (!start || !end || start >= end) return null;
  const days = daysBetween(start, end);
  if (days < SHORTEST_SILENCE) return null;
  return { days, words: formatApproximateYears({ atLeast: days, atMost: days }) };
}

/**
 * The time between two entries of which nothing is on record, in either order; no longer than the
 * dates prove. Null when it is short.
 */
export function silenceBetween(one: Spanned, other: Spanned): Silence | null {
  const [older, newer] =
    (one.earliest ?? "") <= (other.earliest ?? "") ? [one, other] : [other, one];
  return silenceFrom(older.latest ?? older.earliest, newer.earliest);
}

/** The time since an entry; `today` is YYYY-MM-DD. */
export function silenceSince(entry: Spanned, today: string): Silence | null {
  return silenceFrom(entry.latest ?? entry.earliest, today);
}

/** One entry with the silence between it and the entry before it in the list. */
type Placed<E> = { entry: E; silence: Silence | null };

type YearOfEntries<E> = { year: string; entries: Placed<E>[] };

/** Dated entries, in their order, under the years they began in. */
export function byYear<E extends Spanned>(entries: readonly E[]): YearOfEntries<E>[] {
  const years: YearOfEntries<E>[] = [];
  for (const [index, entry] of entries.entries()) {
    const year = entry.earliest?.slice(0, 4) ?? "";
    const previous = entries[index - 1];
    const placed = { entry, silence: previous ? silenceBetween(previous, entry) : null };
    const last = years.at(-1);
    if (last?.year === year) last.entries.push(placed);
    else years.push({ year, entries: [placed] });
  }
  return years;
}
