const DAYS_IN_MONTH = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31] as const;
const FEBRUARY = 2;

/** Number of days in a month (1–12) of the Gregorian calendar; 0 for a month that does not exist. */
export function daysInMonth(year: number, month: number): number {
  return month === FEBRUARY && isLeapYear(year) ? 29 : (DAYS_IN_MONTH[month - 1] ?? 0);
}

/** Writes a day as YYYY-MM-DD. It is not checked against the calendar. */
export function isoDay(year: number, month: number, day: number): string {
  return [padYear(year), padTwo(month), padTwo(day)].join("-");
}

/** Four digits, as EDTF wants them: 476 → "0476". */
export function padYear(year: number): string {
  return String(year).padStart(4, "0");
}

/** Two digits: 8 → "08". */
export function padTwo(number: number): string {
  return String(number).padStart(2, "0");
}

function isLeapYear(year: number): boolean {
  return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
}
