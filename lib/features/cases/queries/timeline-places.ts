import type { Db } from "@/lib/db/client";
import { Prisma } from "@/lib/db/generated/client";
import { remembered } from "@/lib/db/remembered";
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

/** The database's sort key of what has no known first day. */
const UNDATED = 2_147_483_647;

const rankOf = (kind: TimelineKind) => Prisma.sql`${TIMELINE_KINDS.indexOf(kind)}::int AS "rank"`;

/** A fact that hangs on the case alone. */
function factOf(kind: TimelineKind, table: Prisma.Sql, caseId: string): Prisma.Sql {
  return Prisma.sql`SELECT f."oldestFirst" AS "day", ${rankOf(kind)}, f."id" FROM ${table} f
    JOIN "CaseFact" x ON x."id" = f."id" AND x."deletedAt" IS NULL WHERE f."caseId" = ${caseId}::uuid`;
}

/** One SELECT for each kind of entry; each can be cut short by itself, so that none is read whole. */
function branchesOf(caseId: string): Prisma.Sql[] {
  const id = Prisma.sql`${caseId}::uuid`;
  return [
    Prisma.sql`SELECT f."detainedOldestFirst" AS "day", ${rankOf("detention")}, f."id" FROM "Case" f
      WHERE f."id" = ${id} AND num_nonnulls(f."detainedOnEdtf", f."detainedOnAsStated") > 0`,
    factOf("legalStep", Prisma.sql`"LegalStep"`, caseId),
    factOf("legalStepStatus", Prisma.sql`"LegalStepStatus"`, caseId),
    factOf("healthNote", Prisma.sql`"HealthNote"`, caseId),
    factOf("custody", Prisma.sql`"CustodyPeriod"`, caseId),
    // Closing a case writes a status too; it would tell the same thing twice.
    Prisma.sql`${factOf("status", Prisma.sql`"CaseStatusChange"`, caseId)}
      AND f."id" IS DISTINCT FROM (${standingClosingStatusSql(caseId)})`,
    factOf("determination", Prisma.sql`"Determination"`, caseId),
    Prisma.sql`SELECT f."oldestFirst" AS "day", ${rankOf("contact")}, f."id" FROM "ContactCase" l
      JOIN "Contact" f ON f."id" = l."contactId" WHERE l."caseId" = ${id} AND f."deletedAt" IS NULL`,
    Prisma.sql`SELECT f."oldestFirst" AS "day", ${rankOf("statement")}, f."id" FROM "StatementCase" l
      JOIN "Statement" f ON f."id" = l."statementId" WHERE l."caseId" = ${id} AND f."deletedAt" IS NULL`,
    Prisma.sql`SELECT COALESCE(f."endedOnEarliest" - DATE '1970-01-01', ${UNDATED}::int) AS "day", ${rankOf("closure")}, f."id"
      FROM "CaseClosure" f WHERE f."caseId" = ${id}`,
  ];
}

type Slice = { from: TimelinePlace | null; descending: boolean; take: number };

/** Dated entries beyond a place, in one direction; remembered while nothing changes. */
export const findPlaces = (db: Db, caseId: string, slice: Slice): Promise<TimelinePlace[]> =>
  remembered(db, caseId, ["dated", slice], () => workOutPlaces(db, caseId, slice));

function workOutPlaces(
  db: Db,
  caseId: string,
  { from, descending, take }: Slice,
): Promise<TimelinePlace[]> {
  const [direction, past] = descending
    ? [Prisma.sql`DESC`, Prisma.sql`<`]
    : [Prisma.sql`ASC`, Prisma.sql`>`];
  const order = Prisma.sql`ORDER BY "day" ${direction}, "rank" ${direction}, "id" ${direction} LIMIT ${take}`;
  const beyond = from
    ? Prisma.sql`AND ("day", "rank", "id") ${past} (${from.day}::int, ${from.rank}::int, ${from.id}::uuid)`
    : Prisma.empty;
  const parts = branchesOf(caseId).map(
    (branch) =>
      Prisma.sql`(SELECT * FROM (${branch}) b WHERE "day" < ${UNDATED}::int ${beyond} ${order})`,
  );
  return db.$queryRaw<
    TimelinePlace[]
  >`SELECT * FROM (${Prisma.join(parts, " UNION ALL ")}) e ${order}`;
}

/** The first undated entries, in the order in which they were entered; remembered likewise. */
export const findUndatedPlaces = (db: Db, caseId: string, take: number) =>
  remembered(
    db,
    caseId,
    ["undated", take],
    () => db.$queryRaw<TimelinePlace[]>`
    SELECT * FROM (${Prisma.join(branchesOf(caseId), " UNION ALL ")}) e
    WHERE "day" = ${UNDATED}::int ORDER BY "id" LIMIT ${take}`,
  );

/** How many entries a case's timeline has, dated and undated; remembered while nothing changes. */
export const countPlaces = (db: Db, caseId: string) =>
  remembered(db, caseId, ["places"], () => workOutCounts(db, caseId));

async function workOutCounts(db: Db, caseId: string): Promise<{ dated: number; undated: number }> {
  const rows = await db.$queryRaw<{ dated: number; undated: number }[]>`
    SELECT (count(*) FILTER (WHERE "day" < ${UNDATED}::int))::int AS "dated",
      (count(*) FILTER (WHERE "day" = ${UNDATED}::int))::int AS "undated"
    FROM (${Prisma.join(branchesOf(caseId), " UNION ALL ")}) e`;
  return rows[0] ?? { dated: 0, undated: 0 };
}
