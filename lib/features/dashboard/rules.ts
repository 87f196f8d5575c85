import { Temporal } from "temporal-polyfill";

const LEAP_DAY = /-02-29$/;

/**
 * The next anniversary of a day, from today on: its date and how many years it marks. 29 February
 * is kept on 1 March in other years.
 * @param began YYYY-MM-DD
 * @param today YYYY-MM-DD
 */
export function nextAnniversary(began: string, today: string): { day: string; years: number } {
  const start = Temporal.PlainDate.from(began);
  const now = Temporal.PlainDate.from(today);
  const inYear = (year: number) => {
    const day = start.with({ year });
    return LEAP_DAY.test(began) && !day.inLeapYear ? day.add({ days: 1 }) : day;
  };
  const thisYear = inYear(now.year);
  const next = Temporal.PlainDate.compare(thisYear, now) < 0 ? inYear(now.year + 1) : thisYear;
  return { day: next.toString(), years: next.year - start.year };
}

/**
 * The days of the year (MM-DD) whose anniversaries are kept within `count` days from `today` on, in
 * that order; 29 February stands beside 1 March where the year has none.
 * @param today YYYY-MM-DD
 */
export function observedInDays(today: string, count: number): string[] {
  const first = Temporal.PlainDate.from(today);
  return Array.from({ length: count }, (_, index) => first.add({ days: index })).flatMap((day) => {
    const monthAndDay = day.toString().slice(5);
    return monthAndDay === "03-01" && !day.inLeapYear ? ["02-29", monthAndDay] : [monthAndDay];
  });
}

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
