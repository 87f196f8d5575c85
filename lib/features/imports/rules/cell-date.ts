import { readDateForm, writeDateForm } from "@/lib/dates/date-form";
import { monthName } from "@/lib/dates/month-names";
import { readPointBoxes, type PointBoxes } from "@/lib/dates/read-point-boxes";
import { cleanEntry } from "@/lib/dates/text-input";

/** A date as EDTF, or why the cell cannot be read and what to write instead. */
export type DateReading = { edtf: string } | { problem: string };

const HOW =
  "Write it as 2023, 2023-08, 2023-08-14 or 14 August 2023; “about 2023”, “2023-08?” and “2023-05/2023-08” are read too";

const ABOUT = /^(?:about|circa|ca?\.?|approx(?:imately|\.)?|~)\s*(?=\S)/i;
/** What spreadsheets add to a day of which they were told no time. */
const NO_TIME = /[T ]0?0:00(?::00(?:\.0+)?)?Z?$/;
const YEAR_FIRST = /^(\d{4})[-/.](\d{1,2})(?:[-/.](\d{1,2}))?$/;
const YEAR_LAST = /^(\d{1,2})([-/.])(\d{1,2})\2(\d{4})$/;
const SHORT_YEAR = /^\d{1,2}[-/.]\d{1,2}[-/.]\d{2}$/;
const MONTH_AND_YEAR = /^(\d{1,2})[-/.](\d{4})$/;
const DAY_MONTH_YEAR =
  /^(?:(\d{1,2})(?:st|nd|rd|th)?[\s-]+(?:of\s+)?)?(\p{L}{3,})\.?[\s,-]+(\d{4})$/iu;
const MONTH_DAY_YEAR = /^(\p{L}{3,})\.?\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+(\d{4})$/iu;
/** A spreadsheet's number of a day, from 1954 to 2064. */
const DAY_NUMBER = /^[2-5]\d{4}(?:\.\d+)?$/;

/** Reads the date of a cell as precisely as it stands there, and never by a guess. */
export function readCellDate(cell: string): DateReading {
  const text = cell.replace(/\s+/g, " ").trim().replace(NO_TIME, "");
  const edtf = cleanEntry(text);
  const form = readDateForm(edtf);
  if (form) return { edtf: writeDateForm(form) };
  const about = ABOUT.test(text);
  const reading = readPlain(text.replace(ABOUT, ""));
  return about && "edtf" in reading ? { edtf: `${reading.edtf}~` } : reading;
}

function readPlain(text: string): DateReading {
  const digits = cleanEntry(text);
  if (DAY_NUMBER.test(digits)) {
    return {
      problem: `This is a spreadsheet’s number of a day. Format the column as a date, or as text like 2023-08-14, and save the file again`,
    };
  }
  if (SHORT_YEAR.test(digits)) return { problem: "Write all four digits of the year: 2023-08-14" };
  const numbers = YEAR_LAST.exec(digits);
  if (numbers) return readNumbers(numbers[1] ?? "", numbers[3] ?? "", numbers[4] ?? "");
  const boxes = boxesOf(text, digits);
  return boxes ? fromBoxes(boxes) : { problem: HOW };
}

function boxesOf(text: string, digits: string): PointBoxes | null {
  if (/^\d{4}$/.test(digits)) return { day: "", month: "", year: digits };
  const first = YEAR_FIRST.exec(digits);
  if (first) return { year: first[1] ?? "", month: first[2] ?? "", day: first[3] ?? "" };
  const month = MONTH_AND_YEAR.exec(digits);
  if (month) return { day: "", month: month[1] ?? "", year: month[2] ?? "" };
  const named = DAY_MONTH_YEAR.exec(text);
  if (named) return { day: named[1] ?? "", month: named[2] ?? "", year: named[3] ?? "" };
  const american = MONTH_DAY_YEAR.exec(text);
  if (american)
    return { month: american[1] ?? "", day: american[2] ?? "", year: american[3] ?? "" };
  return null;
}

/** Two numbers before a year: which of them is the month shows only when the other is above 12. */
function readNumbers(one: string, two: string, year: string): DateReading {
  const [first, second] = [Number(one), Number(two)];
  if (first > 12 || first === second) return fromBoxes({ day: one, month: two, year });
  if (second > 12) return fromBoxes({ day: two, month: one, year });
  if (first < 1 || second < 1) return { problem: HOW };
  const written = (day: number, month: number) =>
    `${year}-${String(month).padStart(2, "0")}-${String(day).padStart(2, "0")}`;
  return {
    problem: `This can be ${first} ${monthName(second)} or ${second} ${monthName(first)}. Write ${written(first, second)} or ${written(second, first)}`,
  };
}

function fromBoxes(boxes: PointBoxes): DateReading {
  const reading = readPointBoxes(boxes);
  if ("problems" in reading) {
    return { problem: `${reading.problems.map(({ message }) => message).join("; ")}. ${HOW}` };
  }
  return { edtf: writeDateForm({ kind: "on", point: reading.point }) };
}
