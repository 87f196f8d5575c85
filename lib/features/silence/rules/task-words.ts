import { formatDay } from "@/lib/dates/format";

type Silence = { threshold: number; days: number; lastDay: string | null; undated: number };

const dayCount = (days: number) => `${days.toLocaleString("en-GB")} ${days === 1 ? "day" : "days"}`;

/** What a task raised for a silence is called. Names no one: it is read in lists and e-mails. */
export function silenceTaskTitle({
  threshold,
  undated,
}: Pick<Silence, "threshold" | "undated">): string {
  const days = `${dayCount(threshold)} or more`;
  return undated === 0
    ? `No official has spoken of this case for ${days}: ask for a public word`
    : `No dated word of an official for ${days}: ask for a public word`;
}

/** What was known on the day it was raised (YYYY-MM-DD). */
export function silenceTaskDetails(silence: Silence, today: string): string {
  const { days, lastDay, undated } = silence;
  const since = lastDay
    ? `The last dated word of any official on record was spoken on ${formatDay(lastDay)} at the latest, at least ${dayCount(days)} ago.`
    : `No dated word of any official is on record, at least ${dayCount(days)} after the detention began.`;
  const open =
    undated === 0
      ? []
      : [
          undated === 1
            ? "One undated statement may be later; find its date."
            : `${undated} undated statements may be later; find their dates.`,
        ];
  return [`As of ${formatDay(today)}.`, since, ...open].join(" ");
}
