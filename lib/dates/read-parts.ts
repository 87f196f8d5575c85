import { type DateForm, isReversed } from "@/lib/dates/date-form";
import type { DateMode, DateParts } from "@/lib/dates/date-parts";
import type { DatePoint } from "@/lib/dates/date-point";
import { evenOut } from "@/lib/dates/even-out";
import { isBlank, type PointBoxes, readPointBoxes } from "@/lib/dates/read-point-boxes";

/** A refusal of one part of the form, with a sentence that says what to do. */
export type PartProblem = { part: keyof DateParts; message: string };

/** What the visible parts mean (null = no calendar date), or why they cannot be read. */
type PartsReading = { form: DateForm | null } | { problems: PartProblem[] };

type VisibleParts = Omit<DateParts, "edtf" | "asStated" | "inferred">;

const TO_PART = { day: "toDay", month: "toMonth", year: "toYear" } as const;

const ONE_DATE_ONLY =
  "You entered a second date: choose a kind of date with two ends, or clear the second date";
const NO_DATE_WANTED =
  "You chose “not known” and also entered a date: clear the date, or choose another kind";
const DOUBT_TWICE =
  "“Between” already leaves the day open: make the range wider instead of marking it";

/** Reads the visible parts. Nothing typed is dropped: what does not fit the mode is refused. */
export function readParts(parts: VisibleParts): PartsReading {
  const first = { day: parts.day, month: parts.month, year: parts.year };
  const second = { day: parts.toDay, month: parts.toMonth, year: parts.toYear };
  const empty = isBlank(first) && isBlank(second);
  if (parts.mode === "unknown") return empty ? { form: null } : refuse("mode", NO_DATE_WANTED);
  if (parts.mode === "on" && empty) return { form: null };
  if (parts.mode === "between" || parts.mode === "lasting") {
    return readTwoDates(parts, parts.mode, first, second);
  }
  return isBlank(second) ? readOneDate(parts, parts.mode, first) : refuse("mode", ONE_DATE_ONLY);
}

function readOneDate(
  parts: VisibleParts,
  mode: Extract<DateMode, "on" | "since" | "until">,
  boxes: PointBoxes,
): PartsReading {
  const reading = readPointBoxes(boxes);
  if ("problems" in reading) {
    return { problems: reading.problems.map(({ box, message }) => ({ part: box, message })) };
  }
  const point = mark(reading.point, parts);
  if (mode === "on") return { form: { kind: "on", point } };
  const range = mode === "since" ? { from: point, to: null } : { from: null, to: point };
  return { form: { kind: "lasting", range } };
}

function readTwoDates(
  parts: VisibleParts,
  kind: "between" | "lasting",
  first: PointBoxes,
  second: PointBoxes,
): PartsReading {
  const [from, to] = [readPointBoxes(first), readPointBoxes(second)];
  if ("problems" in from || "problems" in to) {
    const ofFirst = "problems" in from ? from.problems : [];
    const ofSecond = "problems" in to ? to.problems : [];
    return {
      problems: [
        ...ofFirst.map(({ box, message }) => ({ part: box, message })),
        ...ofSecond.map(({ box, message }) => ({ part: TO_PART[box], message })),
      ],
    };
  }
  const range = { from: mark(from.point, parts), to: mark(to.point, parts) };
  if (isReversed(range)) return refuse("toYear", "The later date comes before the earlier one");
  if (kind === "between" && parts.approximate) return refuse("approximate", DOUBT_TWICE);
  if (kind === "between" && parts.uncertain) return refuse("uncertain", DOUBT_TWICE);
  return { form: { kind, range: kind === "between" ? evenOut(range) : range } };
}

function mark(point: DatePoint, { approximate, uncertain }: VisibleParts): DatePoint {
  return { ...point, approximate: approximate === "on", uncertain: uncertain === "on" };
}

function refuse(part: keyof DateParts, message: string): PartsReading {
  return { problems: [{ part, message }] };
}
