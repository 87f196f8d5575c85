import { Temporal } from "temporal-polyfill";

import type { Side, WordStrip } from "@/lib/features/words/types";

/** What the database counts; `part` is null for what has no place in the picture. */
export type StripCount = { side: Side; said: boolean; part: number | null; count: number };
type Span = Pick<WordStrip, "from" | "to" | "daysPerPart">;

const SIDES: readonly Side[] = ["holder", "official", "other"];

const addDays = (day: string, days: number) =>
  Temporal.PlainDate.from(day).add({ days }).toString();
const daysBetween = (from: string, to: string) =>
  Temporal.PlainDate.from(from).until(to, { largestUnit: "day" }).days;

/** The counts as rows of the picture, a side without statements left out. */
export function stripRows(counts: readonly StripCount[], span: Span): WordStrip {
  const parts = Math.floor(daysBetween(span.from, span.to) / span.daysPerPart) + 1;
  const rowOf = (side: Side, said: boolean) => {
    const row = new Array<number>(parts).fill(0);
    for (const found of counts) {
      if (found.side !== side || found.said !== said || found.part === null) continue;
      row[found.part] = (row[found.part] ?? 0) + found.count;
    }
    return row;
  };
  const left = (said: boolean) =>
    counts
      .filter((found) => found.said === said && found.part === null)
      .reduce((sum, { count }) => sum + count, 0);
  return {
    ...{ ...span, parts },
    rows: SIDES.filter((side) => counts.some((found) => found.side === side)).map((side) => ({
      ...{ side, said: rowOf(side, true), unsaid: rowOf(side, false) },
    })),
    notDrawn: { said: left(true), unsaid: left(false) },
  };
}

/** A line of the table beside the picture: days, and for each side statements with and without. */
export type StripPeriod = {
  from: string;
  to: string;
  cells: { side: Side; said: number; unsaid: number }[];
};

/** The numbers of the picture as lines of a table; time with nothing in it is left out. */
export function stripPeriods({ from, to, parts, daysPerPart, rows }: WordStrip): StripPeriod[] {
  return Array.from({ length: parts }, (_, part) => {
    const begins = addDays(from, part * daysPerPart);
    const ends = addDays(begins, daysPerPart - 1);
    const cells = rows.map(({ side, said, unsaid }) => ({
      ...{ side, said: said[part] ?? 0, unsaid: unsaid[part] ?? 0 },
    }));
    return { from: begins, to: ends < to ? ends : to, cells };
  }).filter(({ cells }) => cells.some(({ said, unsaid }) => said + unsaid > 0));
}
