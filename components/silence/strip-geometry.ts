import { daysBetween } from "@/lib/dates/days";
import type { SilenceStrip } from "@/lib/features/silence/types";

export const LANE_HEIGHT = 36;
export const SILENCES_HEIGHT = 34;
export const AXIS_HEIGHT = 18;
/** A mark is no wider than this, however few days the picture shows. */
const WIDEST_MARK = 0.9;
const MOST_YEARS_LABELLED = 12;
/** On a narrow screen only so many years find room. */
const MOST_YEARS_NARROW = 5;

/** A length as a percentage of the picture's width. */
export const percent = (value: number) => `${Math.round(value * 100) / 100}%`;

/** Where a day stands, in percent of the width. */
export function placeOf(strip: SilenceStrip, day: string): number {
  return (100 * daysBetween(strip.from, day)) / (strip.parts * strip.daysPerPart);
}

/** Where parts stand and how wide they are; a mark by itself is kept narrow. */
export function spanOf(
  strip: SilenceStrip,
  { from, to }: { from: number; to: number },
  narrow = false,
) {
  const width = (100 * (to - from)) / strip.parts;
  return {
    x: percent((100 * from) / strip.parts),
    width: percent(narrow && to - from === 1 ? Math.min(width, WIDEST_MARK) : width),
  };
}

/** One record, a few, many: told apart by height. */
export function heightOf(count: number, full: number): number {
  if (count === 1) return full * 0.5;
  return count < 5 ? full * 0.75 : full;
}

type YearMark = { year: string; place: number; labelled: boolean; narrow: boolean };

/** The first days of years within the picture; not all are labelled where there are many. */
export function yearsOf(strip: SilenceStrip): YearMark[] {
  const first = Number(strip.from.slice(0, 4)) + 1;
  const last = Number(strip.to.slice(0, 4));
  const count = Math.max(0, last - first + 1);
  const years = Array.from({ length: count }, (_, index) => String(first + index).padStart(4, "0"));
  const every = Math.ceil(count / MOST_YEARS_LABELLED) || 1;
  const everyNarrow = Math.ceil(count / MOST_YEARS_NARROW) || 1;
  return years.map((year, index) => ({
    year,
    place: placeOf(strip, `${year}-01-01`),
    labelled: index % every === 0,
    narrow: index % everyNarrow === 0,
  }));
}
