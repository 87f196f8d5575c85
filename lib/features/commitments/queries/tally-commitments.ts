import * as z from "zod";

import type { Actor } from "@/lib/auth/actor";
import { defineQuery } from "@/lib/commands/define-query";
import type { Db } from "@/lib/db/client";
import { Prisma } from "@/lib/db/generated/client";
import { cursorSchema } from "@/lib/db/keyset";
import { allOf, sqlPage } from "@/lib/db/sql-page";
import {
  dueIs,
  inState,
  IS_PENDING,
  LEDGER,
  listedSql,
  PROMISER_ID,
} from "@/lib/features/commitments/queries/ledger-sql";
import type {
  CommitmentTally,
  LedgerFigures,
  OfficialTally,
} from "@/lib/features/commitments/types";

const NOTHING: CommitmentTally = { made: 0, kept: 0, broken: 0, open: 0, overdue: 0 };

function tallySql(): Prisma.Sql {
  return Prisma.sql`count(*)::int AS "made",
    count(*) FILTER (WHERE ${inState("kept")})::int AS "kept",
    count(*) FILTER (WHERE ${inState("broken")})::int AS "broken",
    count(*) FILTER (WHERE ${IS_PENDING})::int AS "open",
    count(*) FILTER (WHERE ${dueIs("overdue")})::int AS "overdue"`;
}

async function tallyOf(db: Db, actor: Actor, personId: string): Promise<CommitmentTally> {
  const rows = await db.$queryRaw<CommitmentTally[]>`
    SELECT ${tallySql()} FROM ${LEDGER}
    WHERE ${allOf(listedSql(actor))} AND ${PROMISER_ID} = ${personId}::uuid`;
  return rows[0] ?? NOTHING;
}

/**
 * How the promises of one official stand, as far as the actor may see them. Words that somebody else
 * passed on count for the person whose words they are. One query.
 */
export const tallyOfficial = defineQuery({
  name: "commitment.tally-official",
  permission: "commitment:read",
  input: z.object({ personId: z.uuid() }),
  run: ({ db, actor, input: { personId } }) => tallyOf(db, actor, personId),
});

/** Everybody whose promises the actor may see, with how many those are. */
const promisersSql = (actor: Actor) => Prisma.sql`(
  SELECT p."id", p."fullName" AS "name", count(*)::int AS "made"
  FROM ${LEDGER} JOIN "Person" p ON p."id" = ${PROMISER_ID} AND p."deletedAt" IS NULL
  WHERE ${allOf(listedSql(actor))} GROUP BY p."id") o`;

/**
 * The same for everybody whose promises are on record, who made most first: a page at a time. Four
 * queries, whatever the length of the list.
 */
export const tallyOfficials = defineQuery({
  name: "commitment.tally-officials",
  permission: "commitment:read",
  input: cursorSchema,
  async run({ db, actor, input: cursor }) {
    const { ids, ...page } = await sqlPage(db, {
      ...{ cursor, from: promisersSql(actor), id: Prisma.sql`o."id"`, conditions: [] },
      ...{ key: Prisma.sql`ROW(-o."made", o."name")`, direction: "asc" },
    });
    const tallies = await db.$queryRaw<OfficialTally[]>`
      SELECT p."id" AS "personId", p."fullName" AS "name", ${tallySql()}
      FROM ${LEDGER} JOIN "Person" p ON p."id" = ${PROMISER_ID}
      WHERE p."id" = ANY(${ids}::uuid[]) AND ${allOf(listedSql(actor))} GROUP BY p."id"`;
    const byId = new Map(tallies.map((tally) => [tally.personId, tally]));
    return { ...page, rows: ids.flatMap((id) => byId.get(id) ?? []) };
  },
});

/** The ledger in three figures, each the length of a filtered list. One query. */
export const countLedger = defineQuery({
  name: "commitment.count",
  permission: "commitment:read",
  input: z.object({}),
  async run({ db, actor }): Promise<LedgerFigures> {
    const rows = await db.$queryRaw<LedgerFigures[]>`
      SELECT count(*) FILTER (WHERE ${IS_PENDING})::int AS "open",
        count(*) FILTER (WHERE ${dueIs("overdue")})::int AS "overdue",
        count(*) FILTER (WHERE ${dueIs("soon")})::int AS "soon"
      FROM ${LEDGER} WHERE ${allOf(listedSql(actor))}`;
    return rows[0] ?? { open: 0, overdue: 0, soon: 0 };
  },
});
