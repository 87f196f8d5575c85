import { Temporal } from "temporal-polyfill";

/** The sort key of what has no known day: after all that have one. */
export const NO_DAY = 2_147_483_647;

const EPOCH = "1970-01-01";

/** How many days after 1 January 1970 a day (YYYY-MM-DD) is: what generated sort keys count in. */
export function dayNumber(day: string): number {
  return Temporal.PlainDate.from(EPOCH).until(day, { largestUnit: "day" }).days;
}
