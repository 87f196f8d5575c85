import type { DateBounds } from "@/lib/dates/partial-date";

/**
 * Whether a record with these bounds may fall in the range (both ends included; null = open).
 * A record without any date is in no range but the one open on both sides, so that a filter
 * can say how many undated records it left out.
 */
export function overlaps(bounds: DateBounds, range: DateBounds): boolean {
  const unlimited = range.earliest === null && range.latest === null;
  if (bounds.earliest === null && bounds.latest === null) return unlimited;
  return notAfter(bounds.earliest, range.latest) && notAfter(range.earliest, bounds.latest);
}

/**
 * Orders by earliest day, then by latest, nulls last: for `Array.prototype.sort`.
 * Equal bounds give 0; the caller settles those by id.
 */
export function compareBounds(a: DateBounds, b: DateBounds): number {
  return compareDays(a.earliest, b.earliest) || compareDays(a.latest, b.latest);
}

function notAfter(day: string | null, limit: string | null): boolean {
  return day === null || limit === null || day <= limit;
}

function compareDays(a: string | null, b: string | null): number {
  if (a === b) return 0;
  if (a === null) return 1;
  if (b === null) return -1;
  return a < b ? -1 : 1;
}
