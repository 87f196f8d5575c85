import { dayToColumn } from "@/lib/dates/columns";
import { dayNumber } from "@/lib/dates/day-number";

type Range = { from: string | null; to: string | null };

/**
 * The where-clause of a date range: matches records whose interval of possible days overlaps it.
 * Undated records match no range; count them with `undated` and say how many were left out.
 * @param prefix of the date's columns, such as "saidOn"; the record is ordered by this date
 * @returns null when the range is open on both sides
 */
export function overlapping<P extends string>(prefix: P, { from, to }: Range) {
  if (!from && !to) return null;
  return {
    AND: [
      // The first day is by or on `to`, or not known: said of the column that lists are ordered by, so
      // that they begin there instead of going through everything later.
      to ? { newestFirst: { gte: -dayNumber(to) } } : {},
      from
        ? {
            OR: [
              { [`${prefix}Latest`]: { gte: dayToColumn(from) } },
              { [`${prefix}Latest`]: null },
            ],
          }
        : {},
      { NOT: undated(prefix) },
    ],
  };
}

/** The where-clause of records without any known day. */
export function undated<P extends string>(prefix: P) {
  return { [`${prefix}Earliest`]: null, [`${prefix}Latest`]: null };
}
