import { boundsOf, isValidEdtf } from "@/lib/dates/bounds";
import { formatPartialDate } from "@/lib/dates/format";
import type { DateBounds, PartialDate } from "@/lib/dates/partial-date";
import { inline } from "@/lib/features/exports/line";
import type { RecordDate } from "@/lib/features/exports/types";

/** A partial date with its words, which every document prints alike. */
export function recordDate(date: PartialDate): RecordDate {
  const { edtf, asStated, inferred } = date;
  return { edtf, asStated, inferred, words: inline(formatPartialDate(date)).text };
}

/** The days a date can mean; an EDTF text that is not understood leaves both sides open. */
export function knownBounds(date: PartialDate): DateBounds {
  const readable = date.edtf !== null && isValidEdtf(date.edtf);
  return boundsOf(readable ? date.edtf : null);
}
