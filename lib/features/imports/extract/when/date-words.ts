import { monthNumber } from "@/lib/dates/month-names";
import type { Span } from "@/lib/features/imports/types";

/** Words that say when. `edtf` only where the words themselves give a year; null: as stated. */
export type DateWords = Span & { asStated: string; edtf: string | null };

const MONTH =
  "(?:January|February|March|April|May|June|July|August|September|October|November|December|Jan\\.|Feb\\.|Aug\\.|Sept?\\.|Oct\\.|Nov\\.|Dec\\.)";
const WEEKDAY = "(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day";
const DAY = "(?<![\\d.,])(?:3[01]|[12]\\d|0?[1-9])(?:st|nd|rd|th)?";
const YEAR = "(?:19|20)\\d{2}(?!\\d)";
const COUNT =
  "(?:\\d{1,3}|a|an|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|several|a few)";

/** The longest reading first; groups are read by name. */
const DATES = new RegExp(
  [
    `(?<iso>${YEAR}-(?:1[0-2]|0[1-9])-(?:3[01]|[12]\\d|0[1-9])(?!\\d))`,
    `(?:${WEEKDAY},?\\s+)?(?<day1>${DAY})\\s+(?:of\\s+)?(?<month1>${MONTH}),?\\s+(?<year1>${YEAR})`,
    `(?:${WEEKDAY},?\\s+)?(?<month2>${MONTH})\\s+(?<day2>${DAY}),?\\s+(?<year2>${YEAR})`,
    `(?:early |late |mid-)?(?<month3>${MONTH})(?:\\s+of)?,?\\s+(?<year3>${YEAR})`,
    `(?<open>(?:${WEEKDAY},?\\s+)?(?:${DAY}\\s+${MONTH}|${MONTH}\\s+${DAY}(?!\\d))|(?:last |this |next )?${WEEKDAY}(?:\\s+(?:morning|afternoon|evening|night))?)`,
    `(?<relative>(?:last|this|next|earlier this|later this)\\s+(?:week|weekend|month|year|summer|spring|autumn|fall|winter)|${COUNT}\\s+(?:days?|weeks?|months?|years?)\\s+(?:ago|earlier|later|before)|yesterday|today|tomorrow|tonight|the (?:day|week|month|year) before)`,
    `(?<lone>(?:last |this |next |early |late |mid-)?${MONTH})`,
    `(?<=\\b(?:[Ii]n|[Ss]ince|[Dd]uring|[Bb]y|[Uu]ntil|of|early|late|from|to|and)\\s)(?<year>${YEAR})(?!\\s+\\p{Ll}*(?:people|cases|dollars))`,
  ]
    .map((source) => `(?<![\\p{L}\\p{N}])(?:${source})(?![\\p{L}])`)
    .join("|"),
  "gu",
);

const two = (digits: string) => digits.replace(/\D/g, "").padStart(2, "0");
const DAYS_IN_MONTH = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** YYYY-MM-DD or YYYY-MM; null when the calendar has no such day. */
function calendar(year: string, month: string, day?: string): string | null {
  const number = monthNumber(month);
  if (number === null) return null;
  const edtf = `${year}-${two(String(number))}`;
  if (day === undefined) return edtf;
  const isDay = Number.parseInt(day, 10) <= (DAYS_IN_MONTH[number - 1] ?? 0);
  const isLeap = new Date(Date.UTC(Number(year), 1, 29)).getUTCMonth() === 1;
  return isDay && (number !== 2 || Number.parseInt(day, 10) < 29 || isLeap)
    ? `${edtf}-${two(day)}`
    : null;
}

function edtfOf(groups: Record<string, string | undefined>): string | null {
  const { iso, day1, month1, year1, day2, month2, year2, month3, year3, year } = groups;
  if (iso) return iso;
  if (year1 && month1) return calendar(year1, month1, day1);
  if (year2 && month2) return calendar(year2, month2, day2);
  if (year3 && month3) return calendar(year3, month3);
  return year ?? null;
}

/** “May” and “March” alone are a month only where a preposition says so. */
const isMonthAlone = (text: string, start: number, lone: string) =>
  !/(?:May|March)$/.test(lone) ||
  /(?:[Ii]n|[Ss]ince|[Uu]ntil|[Dd]uring|last|this|next|early|late|the)\s*$/.test(
    text.slice(Math.max(0, start - 8), start),
  ) ||
  / /.test(lone);

/** The words in a stretch of text that say when something was. Nothing is guessed: no year, no date. */
export function findDates(text: string, { start, end }: Span): DateWords[] {
  const found: DateWords[] = [];
  for (const match of text.slice(start, end).matchAll(DATES)) {
    const groups = match.groups ?? {};
    const at = start + match.index;
    if (groups.lone && !isMonthAlone(text, at, groups.lone)) continue;
    found.push({ start: at, end: at + match[0].length, asStated: match[0], edtf: edtfOf(groups) });
  }
  return found;
}
