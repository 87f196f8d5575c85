import { formatDayCount, type DayCount } from "@/lib/dates/duration";
import type { AccessFigures, LeftOut, RefusalCount, VisitGap } from "@/lib/features/consular/types";

const plural = (count: number, one: string, many: string) =>
  `${count.toLocaleString("en-GB")} ${count === 1 ? one : many}`;

/** “16 days”, “between 28 and 57 days”; null when nothing is known. */
export function daysWords(days: DayCount | null): string | null {
  if (days === null || (days.atLeast === 0 && days.atMost === null)) return null;
  return formatDayCount(days);
}

/** “92 days”, “at least 92 days”: how long a gap is known to be. */
export function gapWords({ days, exact }: VisitGap): string {
  return formatDayCount({ atLeast: days, atMost: exact ? days : null });
}

/** What the days since the last visit are counted from and to. */
export function sinceLastLabel({ sinceLast }: AccessFigures, ongoing: boolean): string {
  const from = sinceLast.since === "visit" ? "the last visit" : "the arrest, without a dated visit";
  return ongoing ? `since ${from}` : `from ${from}, to the end of the detention`;
}

/** Where refusals were recorded: “2 as steps, 6 as refused visits”; null when all are of one kind. */
export function refusalParts({ count, steps }: RefusalCount): string | null {
  const visits = count - steps;
  if (steps === 0 || visits === 0) return null;
  return `${plural(steps, "as a step", "as steps")}, ${plural(visits, "as a refused visit", "as refused visits")}`;
}

/** Whether a visit is due, in a sentence; null when it is not, or cannot be told. */
export function overdueWords(
  { overdue, sinceLast }: AccessFigures,
  { undatedVisits }: LeftOut,
  interval: number,
): { title: string; advice: string } | null {
  if (overdue === null || overdue === "no") return null;
  const expected = `A visit is expected every ${plural(interval, "day", "days")}.`;
  const undated =
    undatedVisits > 0
      ? ` ${plural(undatedVisits, "visit without a date", "visits without a date")} may have been later.`
      : "";
  const title =
    overdue === "yes" ? "A consular visit is overdue" : "A consular visit may be overdue";
  const days = daysWords(sinceLast.days);
  const from = sinceLast.since === "visit" ? "the last visit" : "the arrest";
  const known = days
    ? ` It has been ${days} since ${from}.`
    : ` The days since ${from} are not known.`;
  return { title, advice: `${expected}${known}${undated}` };
}

/** What the figures in days leave out, one sentence each. */
export function leftOutWords({ undatedNotifications, undatedVisits, outside }: LeftOut): string[] {
  const sentences = [
    undatedNotifications > 0 &&
      `${plural(undatedNotifications, "notification has", "notifications have")} no date; the first may have been earlier than counted here.`,
    undatedVisits > 0 &&
      `${plural(undatedVisits, "visit has", "visits have")} no date and ${undatedVisits === 1 ? "is" : "are"} counted in no number of days; the first visit may have been earlier, and a time without visits shorter, than told here.`,
    outside > 0 &&
      `${plural(outside, "record is", "records are")} dated before the arrest, after the end of the detention or after today, and left out.`,
  ];
  return sentences.filter((sentence) => sentence !== false);
}

/** The strip in a sentence, for who does not see it. */
export function stripSentence(figures: AccessFigures, interval: number): string {
  const longest = daysWords(figures.longestGap);
  const gaps = figures.longGaps.length;
  const parts = [
    longest && `The longest time without a visit is ${longest}.`,
    `${plural(gaps, "gap is", "gaps are")} longer than the expected ${plural(interval, "day", "days")}.`,
  ];
  return parts.filter(Boolean).join(" ");
}
