import { Prisma } from "@/lib/db/generated/client";
import { countedUntil, latestUntil, MENTIONS } from "@/lib/features/silence/queries/mentions-sql";
import { STILL_HELD } from "@/lib/features/silence/queries/still-held-sql";

/** Sorts behind every day: the detention has ended, or no day is known to count from. */
const NO_CLOCK = Prisma.sql`2147483647`;

/** To be joined to the case "c": the last day on which an official can have spoken of it. */
export const lastOfficialWord = (today: string) => Prisma.sql`LEFT JOIN LATERAL (
  SELECT max(${latestUntil(today)}) AS "lastDay" FROM (${MENTIONS}) m
  WHERE m."official" AND ${countedUntil(today)}) silence ON true`;

/** Since when it has been silent, in days since 1970, for sorting: the longest silence comes first. */
export const SILENT_SINCE = Prisma.sql`CASE WHEN ${STILL_HELD}
  THEN COALESCE(COALESCE(silence."lastDay", c."detainedOnLatest") - DATE '1970-01-01', ${NO_CLOCK})
  ELSE ${NO_CLOCK} END`;
