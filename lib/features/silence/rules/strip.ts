import { addDays } from "@/lib/dates/days";
import type { SilenceStrip, StripCount, StripLane, StripRow } from "@/lib/features/silence/types";

/** The rows of the picture, from top to bottom. */
const LANES: readonly StripLane[] = ["leader", "official", "holder", "other", "contact"];

const zeros = (parts: number) => Array.from({ length: parts }, () => 0);

/** How many bands cover each part: those begun so far less those ended before it. */
function coverage(found: readonly StripCount[], parts: number): number[] {
  const change = zeros(parts + 1);
  for (const { part, opens, closes } of found) {
    if (part === null) continue;
    change[part] = (change[part] ?? 0) + opens;
    change[part + 1] = (change[part + 1] ?? 0) - closes;
  }
  let open = 0;
  return change.slice(0, parts).map((step) => (open += step));
}

function rowOf(lane: StripLane, found: readonly StripCount[], parts: number): StripRow {
  const counts = zeros(parts);
  for (const { part, exact } of found) if (part !== null) counts[part] = exact;
  const sum = (pick: (count: StripCount) => number) =>
    found.reduce((total, count) => total + pick(count), 0);
  return {
    ...{ lane, counts, covers: coverage(found, parts) },
    undated: sum(({ undated }) => undated),
    outside: sum(({ outside }) => outside),
  };
}

/** The counts of the database as the rows of the picture, cut into `parts` parts. */
export function stripRows(counts: readonly StripCount[], parts: number): StripRow[] {
  return LANES.map((lane) =>
    rowOf(
      lane,
      counts.filter((count) => count.lane === lane),
      parts,
    ),
  );
}

/** Neighbouring parts with the same number, none left out but those with nothing. */
export type Stretch = { from: number; to: number; count: number };

/** The parts that hold something as stretches: `from` the first, `to` the one after the last. */
export function stretchesOf(counts: readonly number[]): Stretch[] {
  const stretches: Stretch[] = [];
  for (const [part, count] of counts.entries()) {
    if (count === 0) continue;
    const last = stretches.at(-1);
    if (last?.to === part && last.count === count) last.to = part + 1;
    else stretches.push({ from: part, to: part + 1, count });
  }
  return stretches;
}

/** A line of the table beside the picture: days, and what each row of the picture holds then. */
export type StripPeriod = {
  from: string;
  to: string;
  cells: Record<StripLane, { count: number; possibly: number }>;
};

type Period = StripPeriod & { key: string };

/** The same numbers as lines of a table; time with nothing in it is left out. */
export function stripPeriods(strip: SilenceStrip): StripPeriod[] {
  const { from, to, daysPerPart, parts, rows } = strip;
  const periods: Period[] = [];
  for (let part = 0; part < parts; part += 1) {
    const cells = rows.map(({ lane, counts, covers }) => {
      return [lane, { count: counts[part] ?? 0, possibly: covers[part] ?? 0 }] as const;
    });
    if (cells.every(([, { count, possibly }]) => count + possibly === 0)) continue;
    const begins = addDays(from, part * daysPerPart);
    const ends = addDays(begins, daysPerPart - 1);
    const period = {
      ...{ from: begins, to: ends < to ? ends : to, key: JSON.stringify(cells) },
      cells: Object.fromEntries(cells) as StripPeriod["cells"],
    };
    const last = periods.at(-1);
    // Time in which something may have happened, but nothing surely did, is told once.
    const goesOn = last?.key === period.key && addDays(last.to, 1) === begins;
    if (goesOn && cells.every(([, { count }]) => count === 0)) last.to = period.to;
    else periods.push(period);
  }
  return periods.map(({ from: first, to: last, cells }) => ({ from: first, to: last, cells }));
}
