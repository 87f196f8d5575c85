import { formatDayCount } from "@/lib/dates/duration";
import { formatDay } from "@/lib/dates/format";
import type { SilenceStrip, SilentStretch, StripLane } from "@/lib/features/silence/types";

/** “214 days”; “at least 214 days” when the dates at its ends leave more open. */
export function stretchWords({ days, exact }: Pick<SilentStretch, "days" | "exact">): string {
  return formatDayCount({ atLeast: days, atMost: exact ? days : null });
}

/** “214 days, from 12 May to 12 December 2020”. */
function stretchSentence(silence: SilentStretch): string {
  const until = silence.open ? "today" : formatDay(silence.to);
  return `${stretchWords(silence)}, from ${formatDay(silence.from)} to ${until}`;
}

/** What the picture shows, for those who hear it. */
export function stripSentence({ from, to, ongoing, silences }: SilenceStrip): string {
  const span = `From ${formatDay(from)} to ${ongoing ? "today" : formatDay(to)}.`;
  const longest = silences.map(stretchSentence).join("; ");
  return longest
    ? `${span} Longest times without a word of any official: ${longest}.`
    : `${span} The dates on file prove no time of a month or more without a word of any official.`;
}

const STATEMENT_LANES: readonly StripLane[] = ["leader", "official", "other"];

function counted(count: number, one: string, many: string): string | null {
  return count === 0 ? null : `${count.toLocaleString("en-GB")} ${count === 1 ? one : many}`;
}

/** “Not drawn: 2 undated statements, 3 records from before or after this time.” or nothing. */
export function notDrawnWords({ rows }: SilenceStrip): string {
  const sum = (pick: "undated" | "outside", lanes: readonly StripLane[]) =>
    rows.reduce((total, row) => total + (lanes.includes(row.lane) ? row[pick] : 0), 0);
  const words = [
    counted(sum("undated", STATEMENT_LANES), "undated statement", "undated statements"),
    counted(sum("undated", ["contact"]), "undated contact", "undated contacts"),
    counted(
      sum("outside", [...STATEMENT_LANES, "contact"]),
      "record from before or after this time",
      "records from before or after this time",
    ),
  ].filter((part) => part !== null);
  return words.length > 0 ? `Not drawn: ${words.join(", ")}.` : "";
}
