import type { Actor } from "@/lib/auth/actor";
import { can } from "@/lib/auth/permissions";
import { defineQuery } from "@/lib/commands/define-query";
import type { Db } from "@/lib/db/client";
import { Prisma } from "@/lib/db/generated/client";
import { cursorSchema, type Page } from "@/lib/db/keyset";
import { inOrderOf, sqlPage } from "@/lib/db/sql-page";
import { listedReviewsSql } from "@/lib/features/reviews/scope";
import type { BroughtIn } from "@/lib/features/reviews/types";

const BOTH = Prisma.sql`(
  SELECT "id", "createdById", NULL::uuid AS "captureId" FROM "Import"
  UNION ALL SELECT "id", "createdById", "captureId" FROM "Review") b`;

/** One's own files of rows, and the texts whose sources one may see. */
function listed(actor: Actor): Prisma.Sql {
  const rows = can(actor, "import:own")
    ? Prisma.sql`b."createdById" = ${actor.id}::uuid`
    : Prisma.sql`false`;
  return Prisma.sql`CASE WHEN b."captureId" IS NULL THEN ${rows}
    ELSE ${listedReviewsSql(actor, Prisma.sql`b`)} END`;
}

async function filesOf(db: Db, ids: string[]): Promise<BroughtIn[]> {
  const select = {
    ...{ id: true, createdAt: true, fileName: true, kind: true, rowCount: true, state: true },
  } as const;
  const rows = await db.import.findMany({ where: { id: { in: ids } }, select });
  return rows.map((row) => ({ what: "rows", ...row }));
}

async function textsOf(db: Db, ids: string[]): Promise<BroughtIn[]> {
  const where = { id: { in: ids } };
  const [rows, groups] = await Promise.all([
    db.review.findMany({
      where,
      include: { capture: { select: { source: { select: { title: true, language: true } } } } },
    }),
    db.reviewItem.groupBy({
      by: ["reviewId", "state"],
      // The parts of a split entry stand for it.
      where: { reviewId: { in: ids }, state: { not: "split" } },
      _count: true,
    }),
  ]);
  return rows.map(({ id, createdAt, capture: { source } }) => {
    const own = groups.filter(({ reviewId }) => reviewId === id);
    const count = (list: typeof own) => list.reduce((sum, group) => sum + group._count, 0);
    return {
      what: "text",
      ...{ id, createdAt, ...source, entries: count(own) },
      decided: count(own.filter(({ state }) => state !== "open")),
    };
  });
}

/** Files of rows and texts brought in, the latest first. A fixed number of queries. */
export const listBroughtIn = defineQuery({
  name: "review.list-brought-in",
  permission: "review:read",
  input: cursorSchema,
  async run({ db, actor, input: cursor }): Promise<Page<BroughtIn>> {
    const id = Prisma.sql`b."id"`;
    const { ids, ...page } = await sqlPage(db, {
      ...{ cursor, from: BOTH, id, key: id, direction: "desc", conditions: [listed(actor)] },
    });
    const found = await Promise.all([filesOf(db, ids), textsOf(db, ids)]);
    return { ...page, rows: inOrderOf(ids, found.flat()) };
  },
});
