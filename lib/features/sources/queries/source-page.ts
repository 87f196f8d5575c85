import type { Actor } from "@/lib/auth/actor";
import type { Db } from "@/lib/db/client";
import { Prisma } from "@/lib/db/generated/client";
import { countSql, likePattern, overlappingSql, sqlPage, undatedSql } from "@/lib/db/sql-page";
import type { SourceFilters } from "@/lib/features/sources/schema";
import { listedCitationsSql, visibleSourcesSql } from "@/lib/features/sources/scope";

const SORT_KEYS = {
  newest: Prisma.sql`r."newestFirst"`,
  oldest: Prisma.sql`r."oldestFirst"`,
  title: Prisma.sql`r."title"`,
} as const satisfies Record<SourceFilters["sort"], Prisma.Sql>;

const FROM = Prisma.sql`"Source" r`;
const UNDATED = undatedSql("r", "publishedOn");

function filtersOf(actor: Actor, { q, kind, trash }: SourceFilters): Prisma.Sql[] {
  const like = likePattern(q ?? "");
  return [
    trash ? Prisma.sql`r."deletedAt" IS NOT NULL` : Prisma.sql`r."deletedAt" IS NULL`,
    ...(kind ? [Prisma.sql`r."kind" = ${kind}::"SourceKind"`] : []),
    ...(q
      ? [
          Prisma.sql`(r."title" ILIKE ${like} OR r."publisher" ILIKE ${like} OR r."author" ILIKE ${like})`,
        ]
      : []),
    visibleSourcesSql(actor, Prisma.sql`r`),
  ];
}

/**
 * The ids of one page of sources, found in SQL: who may see a source is asked of those on the page, not
 * of all there are. At most four queries, whatever the length of the list.
 */
export async function sourcePage(db: Db, actor: Actor, filters: SourceFilters) {
  const matching = filtersOf(actor, filters);
  const range = overlappingSql("r", "publishedOn", filters);
  const [page, undatedLeftOut] = await Promise.all([
    sqlPage(db, {
      ...{ cursor: filters, from: FROM, id: Prisma.sql`r."id"` },
      ...{ key: SORT_KEYS[filters.sort], direction: "asc" as const },
      conditions: [...range, ...matching],
    }),
    range.length > 0 ? countSql(db, FROM, [UNDATED, ...matching]) : 0,
  ]);
  return { ...page, undatedLeftOut };
}

/** For what each of some sources is cited, counting only what the actor may see. One query. */
export async function countClaims(
  db: Db,
  actor: Actor,
  ids: readonly string[],
): Promise<Map<string, number>> {
  const rows = await db.$queryRaw<{ id: string; claims: number }[]>`
    SELECT x."sourceId" AS "id", count(*)::int AS "claims" FROM "Citation" x
    WHERE x."sourceId" = ANY(${ids}::uuid[]) AND ${listedCitationsSql(actor)} GROUP BY 1`;
  return new Map(rows.map(({ id, claims }) => [id, claims]));
}
