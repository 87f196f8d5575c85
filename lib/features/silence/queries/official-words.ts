import type { Actor } from "@/lib/auth/actor";
import { columnToDay } from "@/lib/dates/columns";
import type { Db } from "@/lib/db/client";
import { Prisma } from "@/lib/db/generated/client";
import { rememberedEach } from "@/lib/db/remembered";
import { visibleCasesSql } from "@/lib/features/cases/scope";
import { countedUntil, latestUntil, MENTIONS } from "@/lib/features/silence/queries/mentions-sql";

/** What is on record of the last time an official spoke of a case. */
export type OfficialWord = {
  /** The last day on which one surely has, and the last on which one can have. */
  surely: Date | null;
  possibly: Date | null;
  /** Undated ones that may be later. */
  undated: number;
  /** The date of the last that has a first day, as it is stored. */
  dateEdtf: string | null;
  dateAsStated: string | null;
  dateInferred: boolean;
};

type Found = OfficialWord & { caseId: string };

async function workOut(db: Db, caseIds: string[], day: string): Promise<Map<string, OfficialWord>> {
  const rows = await db.$queryRaw<Found[]>`
    WITH mentions AS MATERIALIZED (
      SELECT c."id" AS "caseId", m.* FROM "Case" c CROSS JOIN LATERAL (${MENTIONS}) m
      WHERE c."id" = ANY(${caseIds}::uuid[]) AND m."official"),
    last AS MATERIALIZED (
      SELECT m."caseId", max(m."earliest") FILTER (WHERE ${countedUntil(day)}) AS "surely",
        max(${latestUntil(day)}) FILTER (WHERE ${countedUntil(day)}) AS "possibly"
      FROM mentions m GROUP BY m."caseId"),
    newest AS (
      SELECT DISTINCT ON (m."caseId") m."caseId", m."id" FROM mentions m
      WHERE m."earliest" IS NOT NULL ORDER BY m."caseId", m."earliest" DESC, m."id"),
    open AS (
      SELECT m."caseId", count(*)::int AS "undated" FROM mentions m JOIN last r USING ("caseId")
      WHERE m."undated" AND COALESCE(m."known" >= r."surely", true) GROUP BY m."caseId")
    SELECT r.*, COALESCE(o."undated", 0) AS "undated", s."saidOnEdtf" AS "dateEdtf",
      s."saidOnAsStated" AS "dateAsStated", COALESCE(s."saidOnInferred", false) AS "dateInferred"
    FROM last r LEFT JOIN open o USING ("caseId") LEFT JOIN newest n USING ("caseId")
      LEFT JOIN "Statement" s ON s."id" = n."id"`;
  return new Map(rows.map(({ caseId, ...word }) => [caseId, word]));
}

/**
 * The last words of officials about some cases as of a day (YYYY-MM-DD), by case; those of whom none
 * is on record are left out. Remembered while nothing changes. Two queries at most.
 */
export const officialWords = (db: Db, caseIds: readonly string[], day: string) =>
  rememberedEach(db, { what: "official words", asked: day }, caseIds, (stale) =>
    workOut(db, stale, day),
  );

/**
 * To be joined to the case "c": the last day on which an official can have spoken of it (`lastDay`), for
 * every case that the actor may see, so that a list ordered by it need not look at every statement. What
 * happens in other cases does not even take time.
 */
export async function lastOfficialDays(db: Db, actor: Actor, day: string): Promise<Prisma.Sql> {
  const cases = await db.$queryRaw<{ id: string }[]>`
    SELECT c."id" FROM "Case" c WHERE ${visibleCasesSql(actor, Prisma.sql`c`)}`;
  const ids = cases.map(({ id }) => id);
  const words = await officialWords(db, ids, day);
  const dated = [...words].flatMap(([id, { possibly }]) =>
    possibly ? [{ id, day: columnToDay(possibly) }] : [],
  );
  return Prisma.sql`LEFT JOIN unnest(${dated.map(({ id }) => id)}::uuid[],
    ${dated.map((word) => word.day)}::date[]) AS silence("caseId", "lastDay") ON silence."caseId" = c."id"`;
}
