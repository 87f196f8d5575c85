import type { PartialDate } from "@/lib/dates/partial-date";

/** Whether anything is on record about a date: a day, a part of one, or the source's own words. */
export function isKnownDate({ edtf, asStated }: PartialDate): boolean {
  return edtf !== null || asStated !== null;
}

/** Whether two dates say the same: the same day, or none and the same words for it. */
export function isSameDate(one: PartialDate, other: PartialDate): boolean {
  if (one.edtf !== null || other.edtf !== null) return one.edtf === other.edtf;
  return one.asStated === other.asStated;
}
