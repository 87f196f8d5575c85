import type { Actor } from "@/lib/auth/actor";
import type { Db } from "@/lib/db/client";
import { Prisma } from "@/lib/db/generated/client";
import type { Cursor } from "@/lib/db/keyset";
import { countSql, inRangeSql, sqlPage, withoutDaySql } from "@/lib/db/sql-page";
import { visibleCasesSql } from "@/lib/features/cases/scope";

/** Records that are listed by the day of an event: their table, and the columns of that day. */
type Dated = { table: "Statement"; day: "saidOn" } | { table: "Contact"; day: "happenedOn" };

/**
 * Where a list by day begins, its columns and its order. The record itself is "s", which the database
 * leaves out where nothing is asked of it.
 */
type ListedByDay = Record<
  "from" | "id" | "newest" | "oldest" | "earliest" | "latest" | "trashed" | "listed",
  Prisma.Sql
>;

const ofAll = ({ table, day }: Dated): ListedByDay => ({
  from: Prisma.raw(`"${table}" s`),
  id: Prisma.sql`s."id"`,
  newest: Prisma.sql`s."newestFirst"`,
  oldest: Prisma.sql`s."oldestFirst"`,
  earliest: Prisma.raw(`s."${day}Earliest"`),
  latest: Prisma.raw(`s."${day}Latest"`),
  trashed: Prisma.sql`s."deletedAt" IS NOT NULL`,
  listed: Prisma.sql`s."deletedAt" IS NULL`,
});

function ofCase({ table }: Dated, caseId: string): ListedByDay {
  const id = Prisma.raw(`l."${table.toLowerCase()}Id"`);
  return {
    from: Prisma.sql`(SELECT * FROM ${Prisma.raw(`"${table}Case"`)} k WHERE k."caseId" = ${caseId}::uuid) l
      LEFT JOIN ${Prisma.raw(`"${table}"`)} s ON s."id" = ${id}`,
    id,
    newest: Prisma.sql`l."newestFirst"`,
    oldest: Prisma.sql`l."oldestFirst"`,
    earliest: Prisma.sql`l."earliest"`,
    latest: Prisma.sql`l."stated"`,
    trashed: Prisma.sql`l."trashed"`,
    listed: Prisma.sql`NOT l."trashed"`,
  };
}

/** A list of all records, or of the links of one case, which say themselves when something was. */
export const listedByDay = (dated: Dated, caseId: string | null): ListedByDay =>
  caseId ? ofCase(dated, caseId) : ofAll(dated);

/**
 * The scope of such a list. Only through a visible case: else a hidden one's id would tell what concerns
 * it. What concerns a case that the actor may see is visible, so the narrower list asks for that alone.
 * @param visible what of all records the actor may see
 */
export const scopeByDaySql = (actor: Actor, caseId: string | null, visible: Prisma.Sql) =>
  caseId
    ? Prisma.sql`EXISTS (SELECT FROM "Case" c
        WHERE c."id" = ${caseId}::uuid AND ${visibleCasesSql(actor, Prisma.sql`c`)})`
    : visible;

type Asked = Cursor & { from: string | null; to: string | null; sort: string };

/**
 * The ids of one page by day, and how many records without a known day a range of days left out. At
 * most four queries.
 * @param conditions scope and filters, but for the days
 */
export async function pageByDay(
  db: Db,
  listed: ListedByDay,
  asked: Asked,
  conditions: readonly Prisma.Sql[],
) {
  const { from, id, newest, oldest } = listed;
  const range = inRangeSql(listed, asked);
  const [page, undatedLeftOut] = await Promise.all([
    sqlPage(db, {
      ...{ cursor: asked, from, id, direction: "asc" },
      key: asked.sort === "oldest" ? oldest : newest,
      conditions: [...range, ...conditions],
    }),
    range.length > 0 ? countSql(db, from, [withoutDaySql(listed), ...conditions]) : 0,
  ]);
  return { ...page, undatedLeftOut };
}
