import type { Actor } from "@/lib/auth/actor";
import type { Db } from "@/lib/db/client";
import { Prisma } from "@/lib/db/generated/client";
import { PAGE_SIZE, type Page } from "@/lib/db/keyset";
import type { CaseFilters } from "@/lib/features/cases/schema";
import { visibleCasesSql } from "@/lib/features/cases/scope";

/** One page of case ids in order, found in SQL: a case's name and present status are in other tables. */
type CasePage = Omit<Page<{ id: string }>, "rows"> & {
  ids: string[];
  undatedLeftOut: number;
};

const SORTS = {
  newest: { key: Prisma.sql`c."detainedNewestFirst"`, descending: false },
  oldest: { key: Prisma.sql`c."detainedOldestFirst"`, descending: false },
  name: { key: Prisma.sql`p."fullName"`, descending: false },
  recent: { key: Prisma.sql`c."createdAt"`, descending: true },
} as const satisfies Record<CaseFilters["sort"], { key: Prisma.Sql; descending: boolean }>;

const FROM = Prisma.sql`FROM "Case" c JOIN "Person" p ON p."id" = c."personId"`;

const likePattern = (words: string) => `%${words.replace(/[\\%_]/g, "\\$&")}%`;

const STANDING_CLOSURE = Prisma.sql`FROM "CaseClosure" k WHERE k."caseId" = c."id" AND k."reopenedAt" IS NULL`;
const IS_CLOSED = Prisma.sql`EXISTS (SELECT ${STANDING_CLOSURE})`;

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

const UNDATED = Prisma.sql`c."detainedOnEarliest" IS NULL AND c."detainedOnLatest" IS NULL`;

/** Cases whose interval of possible first days overlaps the range. */
function rangeOf({ from, to }: CaseFilters): Prisma.Sql[] {
  if (!from && !to) return [];
  return [
    Prisma.sql`NOT (${UNDATED})`,
    ...(to ? [Prisma.sql`COALESCE(c."detainedOnEarliest" <= ${to}::date, true)`] : []),
    ...(from ? [Prisma.sql`COALESCE(c."detainedOnLatest" >= ${from}::date, true)`] : []),
  ];
}

const all = (conditions: Prisma.Sql[]) => Prisma.join(conditions, " AND ");

async function countOf(db: Db, conditions: Prisma.Sql[]): Promise<number> {
  const rows = await db.$queryRaw<
    { count: number }[]
  >`SELECT count(*)::int AS count ${FROM} WHERE ${all(conditions)}`;
  return rows[0]?.count ?? 0;
}

/** The cursor's record, if it is still in the list. */
async function edgeOf(
  db: Db,
  id: string | undefined,
  conditions: Prisma.Sql[],
): Promise<string | null> {
  if (!id) return null;
  const rows = await db.$queryRaw<{ id: string }[]>`
    SELECT c."id" ${FROM} WHERE c."id" = ${id}::uuid AND ${all(conditions)}`;
  return rows[0]?.id ?? null;
}

/** At most four queries, whatever the length of the list. A cursor that is gone gives the first page. */
export async function casePage(db: Db, actor: Actor, filters: CaseFilters): Promise<CasePage> {
  const matching = filtersOf(actor, filters);
  const range = rangeOf(filters);
  const conditions = [...matching, ...range];
  const edge = await edgeOf(db, filters.before ?? filters.after, conditions);
  const backwards = edge !== null && filters.before !== undefined;
  const { key, descending } = SORTS[filters.sort];
  const down = descending !== backwards;
  const [direction, past] = down
    ? [Prisma.sql`DESC`, Prisma.sql`<`]
    : [Prisma.sql`ASC`, Prisma.sql`>`];
  const beyond = edge
    ? [
        Prisma.sql`(${key}, c."id") ${past} (SELECT ${key}, c."id" ${FROM} WHERE c."id" = ${edge}::uuid)`,
      ]
    : [];
  const [found, total, undatedLeftOut] = await Promise.all([
    db.$queryRaw<{ id: string }[]>`
      SELECT c."id" ${FROM} WHERE ${all([...beyond, ...conditions])}
      ORDER BY ${key} ${direction}, c."id" ${direction} LIMIT ${PAGE_SIZE + 1}`,
    countOf(db, conditions),
    range.length > 0 ? countOf(db, [...matching, UNDATED]) : 0,
  ]);
  const ids = found.slice(0, PAGE_SIZE).map(({ id }) => id);
  if (backwards) ids.reverse();
  const hasMore = found.length > PAGE_SIZE;
  const hasBefore = backwards ? hasMore : edge !== null;
  const hasAfter = backwards || hasMore;
  return {
    ...{ ids, total, undatedLeftOut },
    before: hasBefore ? (ids.at(0) ?? null) : null,
    after: hasAfter ? (ids.at(-1) ?? null) : null,
  };
}
