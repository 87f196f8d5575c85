import { formatDay, formatMonth } from "@/lib/dates/format";
import { lastDay, readPoint } from "@/lib/dates/date-point";
import type { DateBounds } from "@/lib/dates/partial-date";

/** The month or year that two days enclose exactly: “August 2023”, “2023”; null for other stretches. */
function wholePeriod(earliest: string, latest: string): string | null {
  const [month, year] = [earliest.slice(0, 7), earliest.slice(0, 4)];
  if (earliest === `${year}-01-01` && latest === `${year}-12-31`) return year;
  const point = earliest === `${month}-01` ? readPoint(month) : null;
  return point && latest === lastDay(point) ? formatMonth(month) : null;
}

/**
 * Bounds in words: “3 March 2024”, “March 2024”, “between 3 March 2024 and 7 April 2024”, “3 March
 * 2024 at the latest”, “3 March 2024 at the earliest”; null when neither is known.
 */
export function formatBounds({ earliest, latest }: DateBounds): string | null {
  if (earliest && latest) {
    if (earliest === latest) return formatDay(earliest);
    return (
      wholePeriod(earliest, latest) ?? `between ${formatDay(earliest)} and ${formatDay(latest)}`
    );
  }
  if (latest) return `${formatDay(latest)} at the latest`;
  return earliest ? `${formatDay(earliest)} at the earliest` : null;
}
