import { columnToDay } from "@/lib/dates/columns";
import type { Db } from "@/lib/db/client";
import { Prisma } from "@/lib/db/generated/client";
import { mentionsOf } from "@/lib/features/silence/queries/mentions-sql";
import type { StripCount } from "@/lib/features/silence/types";

/** Into how many parts a life is cut at most. */
const MOST_PARTS = 200;

/** Every statement and contact, with the classes that say which rows of the picture it belongs to. */
const recordsOf = (caseId: string) => Prisma.sql`
  SELECT false AS "contact", m."leader", m."official", m."holder", m."earliest", m."latest"
  FROM (${mentionsOf(caseId)}) m
  UNION ALL
  SELECT true, false, false, false, k."earliest", k."latest"
  FROM "ContactCase" k WHERE k."caseId" = ${caseId}::uuid AND NOT k."trashed"`;

/** The first day up to `to` of anything about the case. */
const firstRecord = (caseId: string, to: string) => Prisma.sql`
  (SELECT min(r."earliest") FROM (${recordsOf(caseId)}) r WHERE r."earliest" <= ${to}::date)`;

/** The rows of the picture that records of a class belong to. */
const LANES = Prisma.sql`(VALUES ('leader', p."leader"), ('official', p."official" AND NOT p."leader"),
  ('holder', p."holder"), ('other', NOT p."official" AND NOT p."contact"), ('contact', p."contact")) lane("lane", "shown")`;

/** The time to be shown; without `from` it begins with the first record. Days as YYYY-MM-DD. */
type Span = { caseId: string; from: string | null; to: string };

type Found = Omit<StripCount, "lane"> & {
  lane: StripCount["lane"] | null;
  first: Date | null;
  step: number | null;
};

type Counted = { from: string; daysPerPart: number; counts: StripCount[] } | null;

/**
 * What falls into each part of each row: however many records there are, no more than 200 parts of
 * five rows come back. Null when no day is known from which to draw. One query.
 */
export async function countStrip(db: Db, { caseId, from, to }: Span): Promise<Counted> {
  const rows = await db.$queryRaw<Found[]>`
    WITH span AS (
      SELECT f."first", GREATEST(1, ceil((${to}::date - f."first" + 1) / ${MOST_PARTS}::numeric))::int AS "step"
      FROM (SELECT ${from ? Prisma.sql`${from}::date` : firstRecord(caseId, to)} AS "first") f),
    -- Counted by place and class before anything else, so that what follows is as small as the picture.
    placed AS (
      SELECT r."contact", r."leader", r."official", r."holder", r."latest" IS NULL AS "undated",
        COALESCE(r."latest" < s."first" OR r."earliest" > ${to}::date, s."first" IS NULL) AS "outside",
        GREATEST(0, (COALESCE(r."earliest", s."first") - s."first") / s."step") AS "a",
        (LEAST(r."latest", ${to}::date) - s."first") / s."step" AS "b",
        count(*)::int AS "records"
      FROM (${recordsOf(caseId)}) r CROSS JOIN span s GROUP BY 1, 2, 3, 4, 5, 6, 7, 8),
    told AS (
      SELECT lane."lane", t."part", t."what", p."records"
      FROM placed p CROSS JOIN LATERAL ${LANES} CROSS JOIN LATERAL (
        SELECT NULL::int AS "part", 'undated' AS "what" WHERE p."undated"
        UNION ALL SELECT NULL, 'outside' WHERE NOT p."undated" AND p."outside"
        UNION ALL SELECT p."a", 'exact' WHERE NOT p."undated" AND NOT p."outside" AND p."a" = p."b"
        UNION ALL SELECT p."a", 'opens' WHERE NOT p."undated" AND NOT p."outside" AND p."a" < p."b"
        UNION ALL SELECT p."b", 'closes' WHERE NOT p."undated" AND NOT p."outside" AND p."a" < p."b") t
      WHERE lane."shown")
    SELECT s."first", s."step", c.* FROM span s LEFT JOIN (
      SELECT "lane", "part",
        COALESCE(sum("records") FILTER (WHERE "what" = \'exact\'), 0)::int AS "exact",
        COALESCE(sum("records") FILTER (WHERE "what" = \'opens\'), 0)::int AS "opens",
        COALESCE(sum("records") FILTER (WHERE "what" = \'closes\'), 0)::int AS "closes",
        COALESCE(sum("records") FILTER (WHERE "what" = \'undated\'), 0)::int AS "undated",
        COALESCE(sum("records") FILTER (WHERE "what" = \'outside\'), 0)::int AS "outside"
      FROM told GROUP BY "lane", "part") c ON true
    ORDER BY c."lane", c."part"`;
  const [span] = rows;
  if (!span?.first || !span.step) return null;
  return {
    from: columnToDay(span.first),
    daysPerPart: span.step,
    counts: rows.flatMap(({ lane, part, exact, opens, closes, undated, outside }) =>
      lane ? [{ lane, part, exact, opens, closes, undated, outside }] : [],
    ),
  };
}
