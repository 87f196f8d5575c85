/** How long something took, in milliseconds: half of the runs, and nineteen in twenty, took at most that. */
export interface Figures {
  p50: number;
  p95: number;
}

/**
 * The value that the given share of the values does not exceed, between two values by how far
 * between them it falls. @param share from 0 to 1
 * @throws RangeError when there is none to choose from
 */
export function percentile(values: readonly number[], share: number): number {
  if (values.length === 0) throw new RangeError("A percentile needs at least one value");
  const sorted = values.toSorted((a, b) => a - b);
  const place = (sorted.length - 1) * share;
  const below = sorted[Math.floor(place)] ?? 0;
  const above = sorted[Math.ceil(place)] ?? 0;
  return below + (above - below) * (place - Math.floor(place));
}

/** @param times in milliseconds, at least one */
export function figuresOf(times: readonly number[]): Figures {
  return { p50: percentile(times, 0.5), p95: percentile(times, 0.95) };
}

/** How many times the one is the other, each figure by itself. */
export function ratioOf(of: Figures, to: Figures): Figures {
  return { p50: of.p50 / to.p50, p95: of.p95 / to.p95 };
}
