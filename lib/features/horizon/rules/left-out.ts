import { dayNumber } from "@/lib/dates/day-number";
import type { DateBounds } from "@/lib/dates/partial-date";
import { LONGEST_BAND } from "@/lib/features/horizon/rules/days";

/** What decides which days are shown for a case; `dayless`: how many deadlines and steps have none. */
export type Grounds = { held: boolean; detained: DateBounds; born: DateBounds; dayless: number };

type Grade = "known" | "rough" | "unknown";

/** Whether a date is known closely enough to come round as a day or a band. */
function gradeOf({ earliest, latest }: DateBounds): Grade {
  if (earliest === null && latest === null) return "unknown";
  if (earliest === null || latest === null) return "rough";
  return dayNumber(latest) - dayNumber(earliest) < LONGEST_BAND ? "known" : "rough";
}

const DETAINED: Record<Grade, string | null> = {
  known: null,
  rough:
    "The day of detention is known too roughly for anniversaries and round numbers of days: record it to within three months.",
  unknown: "No day of detention is on record, so no anniversary or number of days is shown.",
};
const BORN: Record<Grade, string | null> = {
  known: null,
  rough: "The date of birth is known too roughly for a birthday.",
  unknown: "No date of birth is on record, so no birthday is shown.",
};

function daylessWords(count: number): string[] {
  if (count === 0) return [];
  return count === 1
    ? ["1 deadline or step has no day, or no last one, on record, so it is not shown here."]
    : [
        `${count} deadlines or steps have no day, or no last one, on record, so they are not shown here.`,
      ];
}

function reckonedWords({ held, detained, born }: Grounds): string[] {
  if (!held)
    return [
      "Anniversaries, numbers of days, birthdays and ends of sentences stop with the detention.",
    ];
  return [DETAINED[gradeOf(detained)], BORN[gradeOf(born)]].filter((words) => words !== null);
}

/** Which days are left out of the horizon of a case, and why. */
export function leftOut(grounds: Grounds): string[] {
  return [...daylessWords(grounds.dayless), ...reckonedWords(grounds)];
}
