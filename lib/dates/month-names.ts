const MONTH_NAMES = [
  "January",
  "February",
  "March",
  "April",
  "May",
  "June",
  "July",
  "August",
  "September",
  "October",
  "November",
  "December",
] as const;

const SHORTEST_ABBREVIATION = 3;

/** The English name of a month (1–12). Throws RangeError for any other number. */
export function monthName(month: number): string {
  const name = MONTH_NAMES[month - 1];
  if (name === undefined) throw new RangeError(`There is no month ${month}`);
  return name;
}

/** The month (1–12) that a name or its first three or more letters stand for; null when none. */
export function monthNumber(word: string): number | null {
  const letters = word.toLowerCase().replace(/\.$/, "");
  if (letters.length < SHORTEST_ABBREVIATION) return null;
  const index = MONTH_NAMES.findIndex((name) => name.toLowerCase().startsWith(letters));
  return index === -1 ? null : index + 1;
}
