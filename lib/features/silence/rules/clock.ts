import { addDays, daysBetween } from "@/lib/dates/days";
import { formatDayCount, type DayCount } from "@/lib/dates/duration";
import type { CaseStatus } from "@/lib/db/generated/enums";
import type { ClockEnd, LastMentionBounds, SilenceClock } from "@/lib/features/silence/types";

const ENDS: Partial<Record<CaseStatus, string>> = {
  released: "release",
  exchanged: "release",
  died_in_custody: "death",
};

/**
 * Words spoken on the day of a release are as a rule about it: the silence before it ends there, so
 * that only what was said on an earlier day counts.
 */
const SHORTEST_UNTIL_AN_END = 1;

const earlier = (one: string, other: string) => (one < other ? one : other);

/**
 * Up to which day a mention may count (`possibly`), and up to which it counts in any case
 * (`surely`; null when that is not known of any day).
 */
export function countedUpTo({ today, ended }: ClockEnd): LastMentionBounds & { possibly: string } {
  if (!ended) return { surely: today, possibly: today };
  return {
    surely: ended.earliest && addDays(earlier(ended.earliest, today), -1),
    possibly: addDays(earlier(ended.latest ?? today, today), -1),
  };
}

/**
 * Days from the last mention to today, or to the end of the detention, as far as the dates allow.
 * `last` holds only what may count by `countedUpTo`. Null when no mention has a date.
 */
export function silenceSince(last: LastMentionBounds, end: ClockEnd): DayCount | null {
  if (last.possibly === null && last.surely === null) return null;
  const fewest = end.ended ? SHORTEST_UNTIL_AN_END : 0;
  const firstEnd = end.ended
    ? end.ended.earliest && earlier(end.ended.earliest, end.today)
    : end.today;
  const lastEnd = end.ended ? earlier(end.ended.latest ?? end.today, end.today) : end.today;
  const proven = firstEnd && last.possibly ? daysBetween(last.possibly, firstEnd) : fewest;
  return {
    atLeast: Math.max(fewest, proven),
    atMost: last.surely === null ? null : daysBetween(last.surely, lastEnd),
  };
}

/** “between 12 and 42 days”, “at least 300 days”; null when nothing is known. */
export function silenceWords(days: DayCount | null): string | null {
  if (days === null || (days.atLeast === 0 && days.atMost === null)) return null;
  return formatDayCount(days);
}

/** “until release”, “until death”; “until the end of the detention” for other ends. */
export function untilWords(ended: CaseStatus): string {
  return `until ${ENDS[ended] ?? "the end of the detention"}`;
}

/** “2 undated statements may be later”; null when there is none. */
export function undatedWords({
  undated,
  since,
}: Pick<SilenceClock, "undated" | "since">): string | null {
  if (undated === 0) return null;
  const statements = `${undated.toLocaleString("en-GB")} undated ${undated === 1 ? "statement" : "statements"}`;
  return since === "mention" ? `${statements} may be later` : `${statements} on file`;
}
