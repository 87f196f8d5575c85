import { isValidEdtf } from "@/lib/dates/bounds";
import { formatPartialDate } from "@/lib/dates/format";
import type { PartialDate } from "@/lib/dates/partial-date";
import { inline } from "@/lib/features/exports/line";
import type { RecordDate } from "@/lib/features/exports/types";

/** A partial date with its words, which every document prints alike. */
export function recordDate(date: PartialDate): RecordDate {
  const { edtf, asStated, inferred } = date;
  return { edtf, asStated, inferred, words: inline(formatPartialDate(date)).text };
}

/** The date, or without its EDTF text where that is not in a form we know. */
export function readableDate(date: PartialDate): PartialDate {
  return date.edtf === null || isValidEdtf(date.edtf) ? date : { ...date, edtf: null };
}
