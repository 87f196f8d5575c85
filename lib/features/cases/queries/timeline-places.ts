import { NO_DAY } from "@/lib/dates/day-number";
import type { Db } from "@/lib/db/client";
import { Prisma } from "@/lib/db/generated/client";
import { standingClosingStatusSql } from "@/lib/features/cases/queries/closing-status";
import type { TimelineKind } from "@/lib/features/cases/types";

/** Where an entry stands: its first possible day (days since 1970), its kind within the day, its id. */
export type TimelinePlace = { day: number; rank: number; id: string };

/** What happens on one day is told in this order; a place's `rank` is the position in this list. */
export const TIMELINE_KINDS = [
  "detention",
  "legalStep",
  "legalStepStatus",
  "custody",
  "status",
  "determination",
  "healthNote",
  "contact",
  "statement",
  "closure",
] as const satisfies readonly TimelineKind[];

type Branch = { rank: number; rows: Prisma.Sql };

const branch = (kind: TimelineKind, rows: Prisma.Sql): Branch => ({
  rank: TIMELINE_KINDS.indexOf(kind),
  rows,
});

/** A fact that hangs on the case alone. */
const factOf = (kind: TimelineKind, table: Prisma.Sql, caseId: string, but = Prisma.empty) =>
  branch(
    kind,
    Prisma.sql`SELECT f."oldestFirst" AS "day", f."id" FROM ${table} f
      JOIN "CaseFact" x ON x."id" = f."id" AND x."deletedAt" IS NULL WHERE f."caseId" = ${caseId}::uuid ${but}`,
  );

/** One SELECT for each kind of entry; each can be cut short by itself, so that none is read whole. */
function branchesOf(caseId: string): Branch[] {
  const id = Prisma.sql`${caseId}::uuid`;
  return [
    branch(
      "detention",
      Prisma.sql`SELECT f."detainedOldestFirst" AS "day", f."id" FROM "Case" f
      WHERE f."id" = ${id} AND num_nonnulls(f."detainedOnEdtf", f."detainedOnAsStated") > 0`,
    ),
    factOf("legalStep", Prisma.sql`"LegalStep"`, caseId),
    factOf("legalStepStatus", Prisma.sql`"LegalStepStatus"`, caseId),
    factOf("healthNote", Prisma.sql`"HealthNote"`, caseId),
    factOf("custody", Prisma.sql`"CustodyPeriod"`, caseId),
    // Closing a case writes a status too; it would tell the same thing twice.
    factOf(
      ...(["status", Prisma.sql`"CaseStatusChange"`, caseId] as const),
      Prisma.sql`AND f."id" IS DISTINCT FROM (${standingClosingStatusSql(caseId)})`,
    ),
    factOf("determination", Prisma.sql`"Determination"`, caseId),
    branch(
      "contact",
      Prisma.sql`SELECT l."oldestFirst" AS "day", l."contactId" AS "id" FROM "ContactCase" l
      WHERE l."caseId" = ${id} AND NOT l."trashed"`,
    ),
    branch(
      "statement",
      Prisma.sql`SELECT l."oldestFirst" AS "day", l."statementId" AS "id" FROM "StatementCase" l
      WHERE l."caseId" = ${id} AND NOT l."trashed"`,
    ),
    branch(
      "closure",
      Prisma.sql`SELECT COALESCE(f."endedOnEarliest" - DATE '1970-01-01', ${NO_DAY}::int) AS "day", f."id"
      FROM "CaseClosure" f WHERE f."caseId" = ${id}`,
    ),
  ];
}

type Slice = { from: TimelinePlace | null; descending: boolean; take: number };

/** The days of one kind beyond a place, said so that an index on day and id can begin there. */
function beyond(rank: number, { from, descending }: Slice): Prisma.Sql {
  if (!from) return Prisma.sql`"day" < ${NO_DAY}::int`;
  const past = descending ? Prisma.sql`<` : Prisma.sql`>`;
  const dated = Prisma.sql`"day" < ${NO_DAY}::int AND`;
  if (rank === from.rank)
    return Prisma.sql`${dated} ("day", "id") ${past} (${from.day}::int, ${from.id}::uuid)`;
  // On the day itself all of a kind comes before the place, or all of it after.
  const isAhead = descending ? rank < from.rank : rank > from.rank;
  return Prisma.sql`${dated} "day" ${past}${isAhead ? Prisma.sql`=` : Prisma.empty} ${from.day}::int`;
}

/** Some of each kind, in an order of its own, put together. */
const gathered = (caseId: string, some: (kind: Branch) => Prisma.Sql) =>
  Prisma.join(
    branchesOf(caseId).map(
      (kind) =>
        Prisma.sql`(SELECT "day", ${kind.rank}::int AS "rank", "id" FROM (${kind.rows}) b ${some(kind)})`,
    ),
    " UNION ALL ",
  );

/** Dated entries beyond a place, in one direction. */
export function findPlaces(db: Db, caseId: string, slice: Slice): Promise<TimelinePlace[]> {
  const direction = slice.descending ? Prisma.sql`DESC` : Prisma.sql`ASC`;
  const { take } = slice;
  return db.$queryRaw<TimelinePlace[]>`
    SELECT * FROM (${gathered(
      caseId,
      ({ rank }) =>
        Prisma.sql`WHERE ${beyond(rank, slice)} ORDER BY "day" ${direction}, "id" ${direction} LIMIT ${take}`,
    )}) e ORDER BY "day" ${direction}, "rank" ${direction}, "id" ${direction} LIMIT ${take}`;
}

/** The first undated entries, in the order in which they were entered. */
export const findUndatedPlaces = (db: Db, caseId: string, take: number) =>
  db.$queryRaw<TimelinePlace[]>`
    SELECT * FROM (${gathered(
      caseId,
      () => Prisma.sql`WHERE "day" = ${NO_DAY}::int ORDER BY "id" LIMIT ${take}`,
    )}) e ORDER BY "id" LIMIT ${take}`;

/** How many entries a case's timeline has, dated and undated. */
export async function countPlaces(
  db: Db,
  caseId: string,
): Promise<{ dated: number; undated: number }> {
  const rows = await db.$queryRaw<{ dated: number; undated: number }[]>`
    SELECT (count(*) FILTER (WHERE "day" < ${NO_DAY}::int))::int AS "dated",
      (count(*) FILTER (WHERE "day" = ${NO_DAY}::int))::int AS "undated"
    FROM (${gathered(caseId, () => Prisma.empty)}) e`;
  return rows[0] ?? { dated: 0, undated: 0 };
}
