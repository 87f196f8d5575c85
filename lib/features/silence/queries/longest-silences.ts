import { columnToDay } from "@/lib/dates/columns";
import type { DateBounds } from "@/lib/dates/partial-date";
import type { Db } from "@/lib/db/client";
import { Prisma } from "@/lib/db/generated/client";
import { countedUntil, latestUntil, mentionsOf } from "@/lib/features/silence/queries/mentions-sql";
import { countedUpTo } from "@/lib/features/silence/rules/clock";
import type { ClockEnd, SilentStretch } from "@/lib/features/silence/types";

const MOST_MARKED = 3;
/** Shorter ones are the ordinary pace of a case. */
const SHORTEST_MARKED = 30;

type Found = { from: Date; to: Date; days: number; exact: boolean; open: boolean };

/**
 * The longest stretches of a case's life without a word of any official, as far as the dates prove
 * them: from the last day on which the mentions before can have been to the first day on which the
 * next can. One query.
 */
export async function longestSilences(
  db: Db,
  caseId: string,
  begun: DateBounds,
  end: ClockEnd,
): Promise<SilentStretch[]> {
  const { possibly } = countedUpTo(end);
  const stop = end.ended ? end.ended.earliest : end.today;
  const stopExact = !end.ended || end.ended.earliest === end.ended.latest;
  const beganExact = begun.earliest === begun.latest;
  const before = Prisma.sql`(ORDER BY m."earliest" NULLS FIRST ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING)`;
  const rows = await db.$queryRaw<Found[]>`
    WITH mentions AS MATERIALIZED (
      -- Between two that can have been on one day there is no silence: the first of a day ends one.
      SELECT m."earliest", min(${latestUntil(possibly)}) AS "nearest", max(${latestUntil(possibly)}) AS "latest"
      FROM (${mentionsOf(caseId)}) m WHERE m."official" AND ${countedUntil(possibly)} GROUP BY m."earliest"),
    steps AS (
      SELECT m."earliest" AS "next", m."earliest" = m."nearest" AS "nextExact", false AS "isEnd",
        max(m."latest") OVER ${before} AS "reached", max(m."earliest") OVER ${before} AS "sure"
      FROM mentions m
      UNION ALL SELECT ${stop}::date, ${stopExact}, true, max(m."latest"), max(m."earliest") FROM mentions m),
    silences AS (
      SELECT GREATEST(s."reached", ${begun.latest}::date) AS "from", s."next" AS "to", s."isEnd",
        s."nextExact" AND CASE WHEN s."reached" IS NULL OR s."reached" < ${begun.latest}::date
          THEN ${beganExact} ELSE s."reached" = s."sure" END AS "exact"
      FROM steps s)
    SELECT "from", "to", "to" - "from" AS "days", COALESCE("exact", false) AS "exact",
      "isEnd" AND ${end.ended === null} AS "open"
    FROM silences WHERE "to" - "from" >= ${SHORTEST_MARKED}
    ORDER BY "days" DESC, "from" LIMIT ${MOST_MARKED}`;
  return rows.map(({ from, to, ...rest }) => ({
    ...rest,
    from: columnToDay(from),
    to: columnToDay(to),
  }));
}
