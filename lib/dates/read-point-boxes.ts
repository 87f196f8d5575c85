import { daysInMonth } from "@/lib/dates/calendar";
import type { DatePoint } from "@/lib/dates/date-point";
import { monthName, monthNumber } from "@/lib/dates/month-names";
import { cleanEntry } from "@/lib/dates/text-input";

/** What is typed in one set of boxes. */
export type PointBoxes = { day: string; month: string; year: string };

/** A refusal of one box, with a sentence that says what to do. */
type BoxProblem = { box: keyof PointBoxes; message: string };

/** A date from its boxes, without marks; or why it cannot be read. */
type BoxReading = { point: DatePoint } | { problems: BoxProblem[] };

type Box = { value: number | null; problem: string | null };

const EMPTY: Box = { value: null, problem: null };
const UNMARKED = { approximate: false, uncertain: false };
const YEAR_WANTED = "Enter a year, for example 2023";

/** Whether nothing visible is typed in any of the boxes. */
export function isBlank({ day, month, year }: PointBoxes): boolean {
  return cleanEntry(day + month + year) === "";
}

/** Reads day, month and year. Only the year is needed; months may be words or numbers. */
export function readPointBoxes(boxes: PointBoxes): BoxReading {
  const [day, month, year] = [readDay(boxes.day), readMonth(boxes.month), readYear(boxes.year)];
  const problems: BoxProblem[] = [];
  if (day.problem) problems.push({ box: "day", message: day.problem });
  if (month.problem) problems.push({ box: "month", message: month.problem });
  else if (day.value !== null && month.value === null) {
    problems.push({ box: "month", message: "Enter the month as well as the day" });
  }
  if (year.problem) problems.push({ box: "year", message: year.problem });
  if (problems.length > 0 || year.value === null) return { problems };
  return checkDay({ year: year.value, month: month.value, day: day.value, ...UNMARKED });
}

function checkDay(point: DatePoint): BoxReading {
  const { year, month, day } = point;
  if (day === null || month === null || day <= daysInMonth(year, month)) return { point };
  const inYear = day === 29 && month === 2 ? ` in ${year}` : "";
  return { problems: [{ box: "day", message: `There is no ${day} ${monthName(month)}${inYear}` }] };
}

function readDay(text: string): Box {
  const entry = cleanEntry(text);
  if (entry === "") return EMPTY;
  const value = /^\d{1,2}$/.test(entry) ? Number(entry) : 0;
  if (value >= 1 && value <= 31) return { value, problem: null };
  return { value: null, problem: `“${text.trim()}” is not a day: write a number from 1 to 31` };
}

function readMonth(text: string): Box {
  const entry = cleanEntry(text);
  if (entry === "") return EMPTY;
  const value = /^\d{1,2}$/.test(entry) ? Number(entry) : (monthNumber(entry) ?? 0);
  if (value >= 1 && value <= 12) return { value, problem: null };
  const advice = "write a name such as August or a number from 1 to 12";
  return { value: null, problem: `“${text.trim()}” is not a month: ${advice}` };
}

function readYear(text: string): Box {
  const entry = cleanEntry(text);
  if (entry === "") return { value: null, problem: YEAR_WANTED };
  if (/^\d{4}$/.test(entry) && entry !== "0000") return { value: Number(entry), problem: null };
  const advice = "write all four digits, for example 2023";
  return { value: null, problem: `“${text.trim()}” is not a year: ${advice}` };
}
