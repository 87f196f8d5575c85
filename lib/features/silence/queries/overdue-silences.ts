import { columnToDay } from "@/lib/dates/columns";
import type { Db } from "@/lib/db/client";
import { Prisma } from "@/lib/db/generated/client";
import { countedUntil, latestUntil, MENTIONS } from "@/lib/features/silence/queries/mentions-sql";
import { STILL_HELD } from "@/lib/features/silence/queries/still-held-sql";

/** A silence that has lasted longer than it may, and for which no task was raised yet. */
export type OverdueSilence = {
  caseId: string;
  /** Names this silence: another one begins with another mention. */
  key: string;
  leadId: string | null;
  createdById: string;
  threshold: number;
  /** What the dates prove. */
  days: number;
  /** The last day on which the last mention can have been; null when there is none with a date. */
  lastDay: string | null;
  /** Undated words that may be later than the last dated one, as the clock of the case counts them. */
  undated: number;
};

type Found = Omit<OverdueSilence, "lastDay"> & { lastDay: Date | null };

/** How the database puts the key together; of mentions on one day the one entered first names it. */
const KEY = Prisma.sql`concat('silence:', c."id", ':', COALESCE(r."lastId"::text, 'detention'))`;

/**
 * Up to `most` overdue silences of cases whose person is still held, whoever may see the cases: it
 * is the workspace that looks, and a task is seen by those who see its case. One query.
 * @param today YYYY-MM-DD
 */
export async function overdueSilences(
  db: Db,
  today: string,
  most: number,
): Promise<OverdueSilence[]> {
  const counted = countedUntil(today);
  const silentSince = Prisma.sql`COALESCE(r."lastDay", c."detainedOnLatest")`;
  const threshold = Prisma.sql`COALESCE(c."silenceThresholdDays", w."silenceThresholdDays")`;
  const rows = await db.$queryRaw<Found[]>`
    SELECT c."id" AS "caseId", ${KEY} AS "key", u."id" AS "leadId", c."createdById",
      ${threshold} AS "threshold", ${today}::date - ${silentSince} AS "days", r."lastDay", r."undated"
    FROM "Case" c CROSS JOIN "WorkspaceSettings" w
      LEFT JOIN "User" u ON u."id" = c."leadId" AND u."disabledAt" IS NULL
      CROSS JOIN LATERAL (
        SELECT max(${latestUntil(today)}) FILTER (WHERE ${counted}) AS "lastDay",
          (array_agg(m."id" ORDER BY m."latest" DESC, m."earliest" DESC NULLS LAST, m."id")
            FILTER (WHERE ${counted}))[1] AS "lastId",
          (count(*) FILTER (WHERE m."undated" AND COALESCE(m."known" >= m."surely", true)))::int AS "undated"
        FROM (SELECT m.*, max(m."earliest") FILTER (WHERE ${counted}) OVER () AS "surely"
          FROM (${MENTIONS}) m WHERE m."official") m) r
    WHERE c."deletedAt" IS NULL AND ${STILL_HELD}
      AND ${today}::date - ${silentSince} >= ${threshold}
      AND NOT EXISTS (SELECT FROM "Task" t WHERE t."raisedFor" = ${KEY})
    ORDER BY c."id" LIMIT ${most}`;
  return rows.map((row) => ({ ...row, lastDay: row.lastDay && columnToDay(row.lastDay) }));
}
