import { daysInMonth } from "@/lib/dates/calendar";
import { type DateRange, isEvenlyPrecise } from "@/lib/dates/date-form";

/**
 * Writes both limits of a “between” at the finer precision of the two, which EDTF asks for:
 * between May 2023 and 4 August 2023 is between 1 May and 4 August. The days it allows are the
 * same, so no precision is claimed that was not there.
 */
export function evenOut(range: DateRange): DateRange {
  const { from, to } = range;
  if (!from || !to || isEvenlyPrecise(range)) return range;
  const [fromMonth, toMonth] = [from.month ?? 1, to.month ?? 12];
  const withMonths = { from: { ...from, month: fromMonth }, to: { ...to, month: toMonth } };
  if (isEvenlyPrecise(withMonths)) return withMonths;
  return {
    from: { ...withMonths.from, day: from.day ?? 1 },
    to: { ...withMonths.to, day: to.day ?? daysInMonth(to.year, toMonth) },
  };
}
