import { formatDayCount, type DayCount } from "@/lib/dates/duration";
import { REFUSAL_QUALIFIERS } from "@/lib/features/consular/labels";
import { leftOutWords, sinceLastLabel } from "@/lib/features/consular/rules/words";
import type { ConsularAccess, LeftOut, RefusalCount } from "@/lib/features/consular/types";
import { inline } from "@/lib/features/exports/line";
import { recordDate } from "@/lib/features/exports/record-date";
import type { FileFigure } from "@/lib/features/exports/types/case-file";
import { clockLabel } from "@/lib/features/silence/labels";
import { silenceWords, undatedWords } from "@/lib/features/silence/rules/clock";
import type { CaseSilence, SilenceClock, SilenceVoice } from "@/lib/features/silence/types";
import { speakerName } from "@/lib/features/statements/rules";

const NOT_KNOWN = "not known";

function dayFigure(code: string, label: string, days: DayCount | null): FileFigure {
  const words = days === null ? NOT_KNOWN : formatDayCount(days);
  return { code, label, words, atLeast: days?.atLeast ?? null, atMost: days?.atMost ?? null };
}

function refusalFigure({ count, qualifier }: RefusalCount): FileFigure {
  const number = count.toLocaleString("en-GB");
  const qualified = [REFUSAL_QUALIFIERS[qualifier], number].filter(Boolean).join(" ");
  return {
    ...{ code: "refusals", label: "Refusals of access", words: qualified, atLeast: count },
    atMost: qualifier === "exactly" ? count : null,
  };
}

/** What the figures in days do not count; none when they count everything on file. */
function leftOutFigure(leftOut: LeftOut): FileFigure[] {
  const words = leftOutWords(leftOut).join(" ");
  if (words === "") return [];
  return [{ code: "left_out", label: "Not counted in days", words, atLeast: null, atMost: null }];
}

/** Notification, visits and refusals in figures; none while nothing of it is on file. */
export function consularFigures({
  figures,
  leftOut,
  events,
  visitRecords,
  asOf,
}: ConsularAccess): FileFigure[] {
  if (events.length === 0 && visitRecords === 0) return [];
  const { toNotification, toFirstVisit, longestGap, sinceLast, refusals } = figures;
  const since = sinceLastLabel(figures, asOf !== null);
  return [
    dayFigure("to_notification", "From the arrest to the first notification", toNotification),
    dayFigure("to_first_visit", "From the arrest to the first visit", toFirstVisit),
    dayFigure("longest_gap", "Longest time without a visit", longestGap),
    dayFigure("since_last", `Days ${since}`, sinceLast.days),
    refusalFigure(refusals),
    ...leftOutFigure(leftOut),
  ];
}

function lastWords({ last }: SilenceClock): string | null {
  if (!last) return null;
  const { saidOn, speaker } = last.statement;
  return `last: ${inline(speakerName(speaker)).text}, ${recordDate(saidOn).words}`;
}

function silenceFigure(voice: SilenceVoice, { clocks, ended }: CaseSilence): FileFigure {
  const clock = clocks[voice];
  const { days } = clock;
  const notes = [lastWords(clock), undatedWords(clock)].filter((part) => part !== null);
  const counted = silenceWords(days) ?? NOT_KNOWN;
  return {
    ...{ code: voice, label: clockLabel(voice, clock, ended) },
    words: notes.length > 0 ? `${counted} (${notes.join("; ")})` : counted,
    ...{ atLeast: days?.atLeast ?? null, atMost: days?.atMost ?? null },
  };
}

/** How long no official, no leader and nobody of the holding side has spoken of the case. */
export function silenceFigures(silence: CaseSilence): FileFigure[] {
  return (["official", "leader", "holder"] as const).map((voice) => silenceFigure(voice, silence));
}
