import { boundsOfForm, readDateForm } from "@/lib/dates/date-form";
import { isEdtfSyntax } from "@/lib/dates/edtf";
import type { DateBounds, PartialDate } from "@/lib/dates/partial-date";

/**
 * First and last day an EDTF text can mean, for sorting, filtering and durations.
 * Null text, and the open side of a range, give null.
 * A date marked `~` or `?` keeps the bounds of what is printed: how far “about August” reaches
 * is not ours to invent, and the mark itself is shown wherever the date is.
 * For servers only. Throws RangeError when the text is not one of the forms that are kept.
 */
export function boundsOf(edtf: string | null): DateBounds {
  if (edtf === null) return { earliest: null, latest: null };
  const form = isEdtfSyntax(edtf) ? readDateForm(edtf) : null;
  if (!form) throw new RangeError(`Not a date in a form that is kept: ${edtf}`);
  return boundsOfForm(form);
}

/** Whether a date lies wholly after a day (YYYY-MM-DD). For servers only. */
export function isAhead({ edtf }: PartialDate, day: string): boolean {
  const { earliest } = boundsOf(edtf);
  return earliest !== null && earliest > day;
}

/** Whether the text is EDTF in a form that is kept, within the years 0001–9999. For servers only. */
export function isValidEdtf(text: string): boolean {
  return isEdtfSyntax(text) && readDateForm(text) !== null;
}
