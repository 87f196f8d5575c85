import { dayNumber, NO_DAY } from "@/lib/dates/day-number";
import type { Db } from "@/lib/db/client";
import { Prisma } from "@/lib/db/generated/client";
import {
  edgesOf,
  flip,
  MOST_COUNTED,
  PAGE_SIZE,
  totalOf,
  type Cursor,
  type Order,
  type Page,
} from "@/lib/db/keyset";

type SqlPageSpec = {
  cursor: Cursor;
  /** The tables and how they are joined: `"Case" c JOIN …`. */
  from: Prisma.Sql;
  /** A join that only the order needs: left out where records are merely counted. */
  orderJoin?: Prisma.Sql;
  /** The column that names a record: `c."id"`. */
  id: Prisma.Sql;
  /** What the list is ordered by; never null. */
  key: Prisma.Sql;
  direction: Order["direction"];
  /** Scope and filters. */
  conditions: readonly Prisma.Sql[];
};

type SqlPage = Omit<Page<{ id: string }>, "rows"> & { ids: string[] };

const DIRECTIONS = {
  asc: { order: Prisma.sql`ASC`, past: Prisma.sql`>` },
  desc: { order: Prisma.sql`DESC`, past: Prisma.sql`<` },
} as const;

/** What ILIKE finds these words with, wherever they stand. */
export const likePattern = (words: string): string => `%${words.replace(/[\\%_]/g, "\\$&")}%`;

/** Conditions that must all hold; of none, all do. */
export const allOf = (conditions: readonly Prisma.Sql[]): Prisma.Sql =>
  conditions.length === 0 ? Prisma.sql`true` : Prisma.join([...conditions], " AND ");

type Range = { from: string | null; to: string | null };

/** Records without any known day; `prefix` names the date's columns. */
export const undatedSql = (alias: string, prefix: string): Prisma.Sql =>
  Prisma.raw(`${alias}."${prefix}Earliest" IS NULL AND ${alias}."${prefix}Latest" IS NULL`);

/**
 * `overlapping` for hand-written SQL: dated records whose interval of possible days overlaps the range;
 * no condition where the range is open on both sides.
 */
export function overlappingSql(alias: string, prefix: string, { from, to }: Range): Prisma.Sql[] {
  if (!from && !to) return [];
  const column = (end: string) => Prisma.raw(`${alias}."${prefix}${end}"`);
  return [
    Prisma.sql`NOT (${undatedSql(alias, prefix)})`,
    ...(to ? [Prisma.sql`COALESCE(${column("Earliest")} <= ${to}::date, true)`] : []),
    ...(from ? [Prisma.sql`COALESCE(${column("Latest")} >= ${from}::date, true)`] : []),
  ];
}

/** The first and last possible day of a record, and the column that a list has its newest first by. */
type Days = { newest: Prisma.Sql; earliest: Prisma.Sql; latest: Prisma.Sql };

/**
 * `overlappingSql` where the list is ordered by day: the first day is said of the column of the order, so
 * that the list begins there instead of going through everything later.
 */
export function inRangeSql({ newest, earliest, latest }: Days, { from, to }: Range): Prisma.Sql[] {
  if (!from && !to) return [];
  return [
    Prisma.sql`num_nonnulls(${earliest}, ${latest}) > 0`,
    ...(to ? [Prisma.sql`${newest} >= ${-dayNumber(to)}::int`] : []),
    ...(from ? [Prisma.sql`COALESCE(${latest} >= ${from}::date, true)`] : []),
  ];
}

/** Those without any known day: the last in either order. */
export const withoutDaySql = ({ newest, latest }: Omit<Days, "earliest">): Prisma.Sql =>
  Prisma.sql`${newest} = ${NO_DAY}::int AND ${latest} IS NULL`;

/** How many records meet the conditions; with `most` no more than so many are looked for. */
export async function countSql(
  db: Db,
  from: Prisma.Sql,
  conditions: readonly Prisma.Sql[],
  most: number | null = null,
): Promise<number> {
  const [row] = await db.$queryRaw<{ count: number }[]>`
    SELECT count(*)::int AS "count" FROM (
      SELECT FROM ${from} WHERE ${allOf(conditions)} LIMIT ${most}::int) found`;
  return row?.count ?? 0;
}

/** Records that were read by the ids of a page, in its order; one that is gone meanwhile is left out. */
export function inOrderOf<T extends { id: string }>(ids: readonly string[], rows: readonly T[]) {
  const byId = new Map(rows.map((row) => [row.id, row]));
  return ids.flatMap((id) => byId.get(id) ?? []);
}

/** The cursor's record, if it is still in the list. */
async function edgeOf(db: Db, { cursor, from, id, conditions }: SqlPageSpec) {
  const wanted = cursor.before ?? cursor.after;
  if (!wanted) return null;
  const [row] = await db.$queryRaw<{ id: string }[]>`
    SELECT ${id} AS "id" FROM ${from} WHERE ${id} = ${wanted}::uuid AND ${allOf(conditions)}`;
  return row?.id ?? null;
}

/**
 * `keysetPage` for lists whose order or filters only SQL can tell: the ids of one page, in order.
 * At most three queries, whatever the length of the list. A cursor that is gone gives the first page.
 */
export async function sqlPage(db: Db, spec: SqlPageSpec): Promise<SqlPage> {
  const { cursor, id, key, conditions } = spec;
  const from = spec.orderJoin ? Prisma.sql`${spec.from} ${spec.orderJoin}` : spec.from;
  const edge = await edgeOf(db, spec);
  const backwards = edge !== null && cursor.before !== undefined;
  const { order, past } = DIRECTIONS[backwards ? flip(spec.direction) : spec.direction];
  const beyond = edge
    ? [
        Prisma.sql`(${key}, ${id}) ${past} (SELECT ${key}, ${id} FROM ${from}
          WHERE ${id} = ${edge}::uuid AND ${allOf(conditions)})`,
      ]
    : [];
  const [found, counted] = await Promise.all([
    db.$queryRaw<{ id: string }[]>`
      SELECT ${id} AS "id" FROM ${from} WHERE ${allOf([...beyond, ...conditions])}
      ORDER BY ${key} ${order}, ${id} ${order} LIMIT ${PAGE_SIZE + 1}`,
    countSql(db, spec.from, conditions, MOST_COUNTED + 1),
  ]);
  const rows = found.slice(0, PAGE_SIZE);
  if (backwards) rows.reverse();
  const hasMore = found.length > PAGE_SIZE;
  const edges = edgesOf(rows, { hasMore, backwards, isFirst: edge === null });
  return { ids: rows.map((row) => row.id), ...totalOf(counted), ...edges };
}
