import { Temporal } from "temporal-polyfill";

/** The months from the first to the last, both YYYY-MM, without gaps. */
export function monthsBetween(first: string, last: string): string[] {
  const end = Temporal.PlainYearMonth.from(last);
  const months: string[] = [];
  for (
    let month = Temporal.PlainYearMonth.from(first);
    Temporal.PlainYearMonth.compare(month, end) <= 0;
  ) {
    months.push(month.toString());
    month = month.add({ months: 1 });
  }
  return months;
}

/** The month (YYYY-MM) so many months before another. */
export function monthsBefore(month: string, count: number): string {
  return Temporal.PlainYearMonth.from(month).subtract({ months: count }).toString();
}
