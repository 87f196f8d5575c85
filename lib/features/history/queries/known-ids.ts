import type { Actor } from "@/lib/auth/actor";
import type { Db } from "@/lib/db/client";
import { Prisma } from "@/lib/db/generated/client";
import { PAGE_SIZE } from "@/lib/db/keyset";
import { visibleContactsSql } from "@/lib/features/contacts/scope";
import type { KnownSection } from "@/lib/features/history/types";
import { visibleStatementsSql } from "@/lib/features/statements/scope";

export type Asking = {
  db: Db;
  actor: Actor;
  caseId: string;
  /** What was entered before this instant was known. */
  until: Date;
  /** Day (YYYY-MM-DD) in valid time; null: every day. */
  trueOn: string | null;
};

/** The records of each section that still exist and that the actor may see today. */
const SEEN: Record<KnownSection, (actor: Actor) => Prisma.Sql> = {
  fact: () => Prisma.sql`JOIN "CaseFact" s ON s."id" = t."id"`,
  statement: (actor) =>
    Prisma.sql`JOIN "Statement" s ON s."id" = t."id" AND ${visibleStatementsSql(actor)}`,
  contact: (actor) =>
    Prisma.sql`JOIN "Contact" s ON s."id" = t."id" AND ${visibleContactsSql(actor)}`,
  commitment: (actor) =>
    Prisma.sql`JOIN "Commitment" k ON k."id" = t."id"
      JOIN "Statement" s ON s."id" = k."statementId" AND ${visibleStatementsSql(actor)}`,
};

/** Columns that hold the first day something can have happened or begun. */
const BEGINNINGS = ["saidOn", "happenedOn", "since", "madeOn", "period", "endedOn", "observedOn"]
  .concat("claim", "sent")
  .map((prefix) => `${prefix}Earliest`);

/**
 * A day as it was known by then, from the newest row that tells of one of these columns; of a
 * commitment, its statement's: its own only date is the day of its latest turn.
 */
const knownDay = ({ until }: Asking, columns: string[]): Prisma.Sql =>
  Prisma.sql`(SELECT left(v."value"->>'to', 10) FROM "AuditEvent" b, jsonb_each(b."changes") v
    WHERE b."subjectId" = s."id" AND b."at" < ${until} AND v."key" = ANY (${columns})
    ORDER BY b."seq" DESC LIMIT 1)::date`;

/** Undated records may be true of any day; what is a period must not have ended. */
function trueThen(asking: Asking): Prisma.Sql {
  if (!asking.trueOn) return Prisma.sql`true`;
  return Prisma.sql`COALESCE(${knownDay(asking, BEGINNINGS)} <= ${asking.trueOn}::date, true)
    AND COALESCE(${knownDay(asking, ["periodLatest"])} >= ${asking.trueOn}::date, true)`;
}

type Counts = { total: number; later: number };

/**
 * The ids of one page of a section, in the order of entry, and how many there are: what the audit
 * trail tells of the case by then, hidden and erased records left out. Two queries.
 */
export async function knownIds(asking: Asking, section: KnownSection, after: string | null) {
  const { db, actor, caseId, until } = asking;
  const told = Prisma.sql`(
    SELECT a."subjectId" AS "id", min(a."at") AS "first" FROM "AuditEvent" a
    WHERE a."caseIds" @> ARRAY[${caseId}]::uuid[] AND a."subjectType" = ${section}
    GROUP BY 1) t ${SEEN[section](actor)}`;
  const known = Prisma.sql`t."first" < ${until} AND ${trueThen(asking)}`;
  const [rows, [counts]] = await Promise.all([
    db.$queryRaw<{ id: string }[]>`
      SELECT t."id" FROM ${told}
      WHERE ${after ? Prisma.sql`t."id" > ${after}::uuid` : Prisma.sql`true`} AND ${known}
      ORDER BY t."id" LIMIT ${PAGE_SIZE + 1}`,
    db.$queryRaw<Counts[]>`
      SELECT (count(*) FILTER (WHERE ${known}))::int AS "total",
        (count(*) FILTER (WHERE t."first" >= ${until}))::int AS "later" FROM ${told}`,
  ]);
  const ids = rows.slice(0, PAGE_SIZE).map(({ id }) => id);
  return {
    ...{ section, ids, total: counts?.total ?? 0, later: counts?.later ?? 0 },
    after: rows.length > PAGE_SIZE ? (ids.at(-1) ?? null) : null,
  };
}
