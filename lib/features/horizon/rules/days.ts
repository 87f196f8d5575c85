/**
 * The longest band, in days, that is still news: three months, as of a quarter or a season. What is
 * known more roughly than that (a year, or one of several) makes no anniversary or round number.
 */
export const LONGEST_BAND = 92;

/** Numbers of days that are marked while somebody is held; after them every thousand. */
export const FIRST_ROUND_COUNTS = [100, 500] as const;
export const ROUND_COUNT = 1_000;

/** As many entries as a calendar still takes in; the soonest come first. */
export const FEED_AHEAD = 1_000;
export const FEED_OVERDUE = 200;
