import { dayNumber, dayOf } from "@/lib/features/consular/rules/day-windows";
import { gapWords } from "@/lib/features/consular/rules/words";
import type {
  AccessLane,
  AccessMark,
  AccessStrip,
  DayWindow,
  Stay,
  VisitGap,
} from "@/lib/features/consular/types";

/** Marks closer together than this part of the picture are drawn as one. */
const PARTS = 400;
const MOST_YEARS_SHOWN = 8;

type Range = { first: number; last: number };

function partOf(day: number, { first, last }: Range): number {
  const share = (day - first) / Math.max(1, last - first);
  return Math.round(Math.min(1, Math.max(0, share)) * PARTS) / PARTS;
}

/** Windows as marks, those that would be drawn over each other as one. */
function marksOf(windows: readonly DayWindow[], range: Range): AccessMark[] {
  const marks = new Map<string, AccessMark>();
  for (const { from, to } of windows) {
    const [begin, end] = [partOf(from ?? range.first, range), partOf(to ?? range.last, range)];
    const key = `${begin} ${end}`;
    const count = (marks.get(key)?.count ?? 0) + 1;
    marks.set(key, { from: begin, to: end, count });
  }
  return [...marks.values()].toSorted((a, b) => a.from - b.from);
}

/** The first days of the years within the picture, thinned out when there are many. */
function yearsIn(range: Range): AccessStrip["years"] {
  const first = Number(dayOf(range.first).slice(0, 4)) + 1;
  const last = Number(dayOf(range.last).slice(0, 4));
  const step = Math.ceil((last - first + 1) / MOST_YEARS_SHOWN);
  const years = Array.from({ length: Math.max(0, last - first + 1) }, (_, index) => first + index);
  return years
    .filter((_, index) => index % step === 0)
    .map((year) => ({
      year,
      at: partOf(dayNumber(`${String(year).padStart(4, "0")}-01-01`), range),
    }));
}

type Drawn = { lane: AccessLane; windows: readonly DayWindow[] }[];

/**
 * The time somebody is held as a strip: where the arrest can lie, what happened by kind, and the long
 * gaps. Null when nothing has a date. The windows are narrowed by `withinStay`.
 */
export function stripOf(stay: Stay, drawn: Drawn, gaps: readonly VisitGap[]): AccessStrip | null {
  const days = drawn.flatMap(({ windows }) => windows.flatMap(({ from, to }) => from ?? to ?? []));
  const first = Math.min(...days, stay.start?.from ?? stay.start?.to ?? Infinity);
  if (!Number.isFinite(first)) return null;
  const range = { first, last: Math.max(stay.end.to, first) };
  return {
    ...{ from: dayOf(range.first), to: dayOf(range.last) },
    arrest: stay.start ? (marksOf([stay.start], range)[0] ?? null) : null,
    lanes: drawn.map(({ lane, windows }) => ({ lane, marks: marksOf(windows, range) })),
    gaps: gaps.map((gap) => ({
      from: partOf(dayNumber(gap.from), range),
      to: partOf(dayNumber(gap.to), range),
      days: gapWords(gap),
    })),
    years: yearsIn(range),
  };
}
