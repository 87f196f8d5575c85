import type { Actor } from "@/lib/auth/actor";
import { today } from "@/lib/clock";
import type { Db } from "@/lib/db/client";
import { Prisma } from "@/lib/db/generated/client";
import { countSql, likePattern, overlappingSql, sqlPage, undatedSql } from "@/lib/db/sql-page";
import type { CaseFilters } from "@/lib/features/cases/schema";
import { visibleCasesSql } from "@/lib/features/cases/scope";
import { lastOfficialDays } from "@/lib/features/silence/queries/official-words";
import { SILENT_SINCE } from "@/lib/features/silence/queries/silent-since-sql";
import { IS_CLOSED, STANDING_CLOSURE } from "@/lib/features/silence/queries/still-held-sql";

/** One page of case ids in order, found in SQL: a case's name and present status are in other tables. */
type CasePage = Awaited<ReturnType<typeof sqlPage>> & { undatedLeftOut: number };

const SORTS = {
  newest: { key: Prisma.sql`c."detainedNewestFirst"`, direction: "asc" },
  oldest: { key: Prisma.sql`c."detainedOldestFirst"`, direction: "asc" },
  name: { key: Prisma.sql`p."fullName"`, direction: "asc" },
  recent: { key: Prisma.sql`c."createdAt"`, direction: "desc" },
  silence: { key: SILENT_SINCE, direction: "asc" },
} as const satisfies Record<
  CaseFilters["sort"],
  Pick<Parameters<typeof sqlPage>[1], "key" | "direction">
>;

const FROM = Prisma.sql`"Case" c JOIN "Person" p ON p."id" = c."personId"`;

/** The same as `statusNow` in rules.ts; a test holds the two together. */
const CURRENT_STATUS = Prisma.sql`COALESCE((SELECT k."outcome" ${STANDING_CLOSURE}),
  (SELECT s."status" FROM "CaseStatusChange" s JOIN "CaseFact" f ON f."id" = s."id" AND f."deletedAt" IS NULL
    WHERE s."caseId" = c."id" ORDER BY s."newestFirst", s."id" DESC LIMIT 1))`;

function filtersOf(
  actor: Actor,
  { q, country, status, priority, state, trash }: CaseFilters,
): Prisma.Sql[] {
  const named = q ? likePattern(q) : "";
  return [
    visibleCasesSql(actor, Prisma.sql`c`),
    trash ? Prisma.sql`c."deletedAt" IS NOT NULL` : Prisma.sql`c."deletedAt" IS NULL`,
    ...(q
      ? [Prisma.sql`(c."reference" ILIKE ${named} OR p."foldedNames" LIKE vigil_fold(${named}))`]
      : []),
    ...(country ? [Prisma.sql`c."holderCountry" = ${country}`] : []),
    ...(priority ? [Prisma.sql`c."priority" = ${priority}::"CasePriority"`] : []),
    ...(status ? [Prisma.sql`${CURRENT_STATUS} = ${status}::"CaseStatus"`] : []),
    ...(state === "open" ? [Prisma.sql`NOT ${IS_CLOSED}`] : []),
    ...(state === "closed" ? [IS_CLOSED] : []),
  ];
}

const UNDATED = undatedSql("c", "detainedOn");

/** At most six queries, whatever the length of the list. A cursor that is gone gives the first page. */
export async function casePage(db: Db, actor: Actor, filters: CaseFilters): Promise<CasePage> {
  const matching = filtersOf(actor, filters);
  const range = overlappingSql("c", "detainedOn", filters);
  const [page, undatedLeftOut] = await Promise.all([
    sqlPage(db, {
      ...SORTS[filters.sort],
      ...{ cursor: filters, from: FROM, id: Prisma.sql`c."id"` },
      conditions: [...matching, ...range],
      ...(filters.sort === "silence"
        ? { orderJoin: await lastOfficialDays(db, actor, today()) }
        : {}),
    }),
    range.length > 0 ? countSql(db, FROM, [...matching, UNDATED]) : 0,
  ]);
  return { ...page, undatedLeftOut };
}
