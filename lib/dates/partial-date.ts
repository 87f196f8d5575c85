import { readPoint } from "@/lib/dates/date-point";

/**
 * A date as precise as its source and no more.
 * - `edtf`: the calendar date in EDTF, or null when none is known.
 * - `asStated`: the source's own words for it (“Monday”), or null.
 * - `inferred`: worked out from another source rather than printed in the cited one.
 */
export type PartialDate = { edtf: string | null; asStated: string | null; inferred: boolean };

/** First and last day a date can mean, as YYYY-MM-DD; null where it is open or unknown. */
export type DateBounds = { earliest: string | null; latest: string | null };

/** No date at all. */
export const UNKNOWN_DATE: PartialDate = Object.freeze({
  edtf: null,
  asStated: null,
  inferred: false,
});

/** A date known to the day. Throws RangeError unless `iso` is YYYY-MM-DD and in the calendar. */
export function exactDay(iso: string): PartialDate {
  requireDay(iso);
  return { edtf: iso, asStated: null, inferred: false };
}

/** Throws RangeError unless `iso` is a day of the calendar, as YYYY-MM-DD, in the years 0001–9999. */
export function requireDay(iso: string): void {
  if (!/^[\d-]{10}$/.test(iso) || !readPoint(iso)) {
    throw new RangeError(`Not a day of the calendar, as YYYY-MM-DD: ${iso}`);
  }
}

type Known = Pick<PartialDate, "edtf" | "asStated">;

/** Whether anything is on record about a date: a day, a part of one, or the source's own words. */
export function isKnownDate({ edtf, asStated }: Known): boolean {
  return edtf !== null || asStated !== null;
}

/** Whether two dates say the same: the same day, or none and the same words for it. */
export function isSameDate(one: Known, other: Known): boolean {
  if (one.edtf !== null || other.edtf !== null) return one.edtf === other.edtf;
  return one.asStated === other.asStated;
}
