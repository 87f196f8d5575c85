import { Prisma } from "@/lib/db/generated/client";
import { STILL_HELD } from "@/lib/features/silence/queries/still-held-sql";

/** Sorts behind every day: the detention has ended, or no day is known to count from. */
const NO_CLOCK = Prisma.sql`2147483647`;

/** Since when it has been silent, as `lastOfficialDays` tells, in days since 1970, for sorting: the longest silence comes first. */
export const SILENT_SINCE = Prisma.sql`CASE WHEN ${STILL_HELD}
  THEN COALESCE(COALESCE(silence."lastDay", c."detainedOnLatest") - DATE '1970-01-01', ${NO_CLOCK})
  ELSE ${NO_CLOCK} END`;
