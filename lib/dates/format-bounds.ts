import { formatDay } from "@/lib/dates/format";
import type { DateBounds } from "@/lib/dates/partial-date";

/**
 * Bounds in words: “3 March 2024”, “between 1 March 2024 and 31 March 2024”, “3 March 2024 at the
 * latest”, “3 March 2024 at the earliest”; null when neither is known.
 */
export function formatBounds({ earliest, latest }: DateBounds): string | null {
  if (earliest && latest) {
    return earliest === latest
      ? formatDay(earliest)
      : `between ${formatDay(earliest)} and ${formatDay(latest)}`;
  }
  if (latest) return `${formatDay(latest)} at the latest`;
  return earliest ? `${formatDay(earliest)} at the earliest` : null;
}
