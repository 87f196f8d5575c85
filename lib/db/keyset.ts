import * as z from "zod";

/** Records on one page of a list. */
export const PAGE_SIZE = 25;

/** How far the records of a list are counted: beyond that only that there are more. */
export const MOST_COUNTED = 1_000;

/** Where a page starts, as in the URL: after or before a record, by its id. */
export const cursorSchema = z.object({
  after: z.uuid().optional().catch(undefined),
  before: z.uuid().optional().catch(undefined),
});

export type Cursor = z.output<typeof cursorSchema>;

/** A column that is never null, with the id to break ties. */
export type Order = { field: string; direction: "asc" | "desc" };

/** How many records match, counted up to `MOST_COUNTED`, and whether there are more than that. */
export type Total = { total: number; capped: boolean };

export type Page<T> = Total & {
  rows: T[];
  /** Id to give as `before` for the page before this one; null on the first page. */
  before: string | null;
  /** Id to give as `after` for the next page; null on the last page. */
  after: string | null;
};

type Direction = Order["direction"];
type Edge = { id: string; key: unknown };

/** What a page asks a table for. */
export type PageArgs<Where, OrderBy> = { where: Where; orderBy: OrderBy[]; take: number };

type PageSpec<Row extends { id: string }, Where, OrderBy> = {
  cursor: Cursor;
  order: Order;
  /** The records to page through, scope and filters included. */
  where: Where;
  /** The sort value of one record in scope, or null. */
  keyOf(where: Where): Promise<unknown>;
  find(args: PageArgs<Where, OrderBy>): Promise<Row[]>;
  /** How many there are, looking at `take` at most. */
  count(args: { where: Where; take: number }): Promise<number>;
};

/** A count that looked one record further than is told. */
export const totalOf = (found: number): Total => ({
  total: Math.min(found, MOST_COUNTED),
  capped: found > MOST_COUNTED,
});

/** The other direction. */
export const flip = (direction: Direction): Direction => (direction === "asc" ? "desc" : "asc");

/** The range condition comes first, by itself, so that an index on (field, id) can seek to it. */
function beyond({ field, direction }: Order, { id, key }: Edge) {
  const [past, reach] = direction === "asc" ? (["gt", "gte"] as const) : (["lt", "lte"] as const);
  return [
    { [field]: { [reach]: key } },
    { OR: [{ [field]: { [past]: key } }, { [field]: key, id: { [past]: id } }] },
  ];
}

/**
 * One page of a list, found by seeking past the cursor's record: page 1,000 costs what page 1 does.
 * Runs at most three queries of its own, whatever the length of the list. A cursor whose record is
 * gone or hidden gives the first page.
 */
export async function keysetPage<Row extends { id: string }, Where, OrderBy>(
  spec: PageSpec<Row, Where, OrderBy>,
): Promise<Page<Row>> {
  const { cursor, where } = spec;
  const edge = await edgeOf(spec, cursor.before ?? cursor.after);
  const backwards = edge !== null && cursor.before !== undefined;
  const order = backwards ? { ...spec.order, direction: flip(spec.order.direction) } : spec.order;
  const [found, counted] = await Promise.all([
    spec.find({
      where: (edge ? { AND: [...beyond(order, edge), where] } : where) as Where,
      orderBy: [{ [order.field]: order.direction }, { id: order.direction }] as OrderBy[],
      take: PAGE_SIZE + 1,
    }),
    spec.count({ where, take: MOST_COUNTED + 1 }),
  ]);
  const hasMore = found.length > PAGE_SIZE;
  const rows = found.slice(0, PAGE_SIZE);
  if (backwards) rows.reverse();
  return {
    rows,
    ...totalOf(counted),
    ...edgesOf(rows, { hasMore, backwards, isFirst: edge === null }),
  };
}

async function edgeOf<Row extends { id: string }, Where, OrderBy>(
  spec: PageSpec<Row, Where, OrderBy>,
  id: string | undefined,
): Promise<Edge | null> {
  if (!id) return null;
  const key = await spec.keyOf({ AND: [{ id }, spec.where] } as Where);
  return key === null || key === undefined ? null : { id, key };
}

/** The cursors of the pages before and after this one, from its rows in the order of the list. */
export function edgesOf(
  rows: { id: string }[],
  { hasMore, backwards, isFirst }: { hasMore: boolean; backwards: boolean; isFirst: boolean },
) {
  const hasBefore = backwards ? hasMore : !isFirst;
  const hasAfter = backwards ? !isFirst : hasMore;
  return {
    before: hasBefore ? (rows.at(0)?.id ?? null) : null,
    after: hasAfter ? (rows.at(-1)?.id ?? null) : null,
  };
}
