import { boundsOf } from "@/lib/dates/bounds";
import { type PartialDate, requireDay } from "@/lib/dates/partial-date";

type StoredDate<P extends string> = Record<`${P}Edtf` | `${P}AsStated`, string | null> &
  Record<`${P}Inferred`, boolean>;

/** The five columns that hold one partial date, for a prefix such as `date` or `start`. */
export type DateColumns<P extends string> = StoredDate<P> &
  Record<`${P}Earliest` | `${P}Latest`, Date | null>;

const MIDNIGHT_UTC = "T00:00:00.000Z";

/**
 * The columns to write for a partial date: `dateColumns("start", date)` gives `startEdtf`,
 * `startAsStated`, `startInferred`, `startEarliest` and `startLatest`.
 * For servers only. Throws RangeError when the date's EDTF is not a form that is kept.
 */
export function dateColumns<P extends string>(prefix: P, date: PartialDate): DateColumns<P> {
  const { earliest, latest } = boundsOf(date.edtf);
  return {
    [`${prefix}Edtf`]: date.edtf,
    [`${prefix}AsStated`]: date.asStated,
    [`${prefix}Inferred`]: date.inferred,
    [`${prefix}Earliest`]: earliest === null ? null : dayToColumn(earliest),
    [`${prefix}Latest`]: latest === null ? null : dayToColumn(latest),
  } as DateColumns<P>;
}

/** The partial date held in a row's columns of that prefix. */
export function readDate<P extends string>(prefix: P, row: StoredDate<P>): PartialDate {
  return {
    edtf: row[`${prefix}Edtf`],
    asStated: row[`${prefix}AsStated`],
    inferred: row[`${prefix}Inferred`],
  } as PartialDate;
}

/** A day (YYYY-MM-DD) as Prisma wants it for a DATE column: midnight UTC. Throws RangeError on a day that does not exist. */
export function dayToColumn(iso: string): Date {
  requireDay(iso);
  return new Date(iso + MIDNIGHT_UTC);
}

/** The day (YYYY-MM-DD) in a DATE column's value. Throws RangeError when it carries a time of day, since it is then no day. */
export function columnToDay(date: Date): string {
  const text = date.toISOString();
  const day = text.slice(0, 10);
  if (day + MIDNIGHT_UTC !== text) throw new RangeError(`Not a value of a DATE column: ${text}`);
  return day;
}
