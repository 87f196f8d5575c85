import fc from "fast-check";
import { beforeAll, beforeEach, describe, expect, it } from "vitest";

import { database } from "@/lib/db/client";
import { ownerPool } from "@/tests/support/database";
import type { Prisma } from "@/lib/db/generated/client";
import { keysetPage, PAGE_SIZE, type Cursor, type Order, type PageArgs } from "@/lib/db/keyset";
import { dayToColumn } from "@/lib/dates/columns";
import { actorWithRole } from "@/tests/support/actors";
import { countQueries } from "@/tests/support/count-queries";

type Kept = { id: string; newestFirst: number; oldestFirst: number; title: string };
type SortField = "newestFirst" | "oldestFirst";
type FindArgs = PageArgs<Prisma.SourceWhereInput, Prisma.SourceOrderByWithRelationInput>;

let createdById: string;

beforeAll(async () => {
  createdById = (await actorWithRole("editor")).id;
});

/** Records leave by being erased only: the application may not delete them. */
const clear = () =>
  ownerPool().query(`DELETE FROM "Source" WHERE "createdById" = $1`, [createdById]);

beforeEach(() => clear());

/** Sources on the given days of one month; null for undated. */
async function keep(days: readonly (number | null)[]): Promise<Kept[]> {
  const data = days.map((day, index) => {
    const column = day === null ? null : dayToColumn(`2024-01-${String(day).padStart(2, "0")}`);
    const range = { publishedOnEarliest: column, publishedOnLatest: column };
    return {
      id: crypto.randomUUID(),
      kind: "article" as const,
      title: `${index % 3 ? "kept" : "left out"}`,
      createdById,
      ...range,
    };
  });
  await database().source.createMany({ data });
  return database().source.findMany({
    select: { id: true, newestFirst: true, oldestFirst: true, title: true },
  });
}

const kept = { title: "kept" };

function pageOf(cursor: Partial<Cursor>, order: Order) {
  return keysetPage({
    cursor: { after: undefined, before: undefined, ...cursor },
    order,
    where: kept as Prisma.SourceWhereInput,
    keyOf: async (where) =>
      (await database().source.findFirst({ where }))?.[order.field as SortField],
    find: (args: FindArgs) => database().source.findMany({ ...args, select: { id: true } }),
    count: (args) => database().source.count(args),
  });
}

/** The ids as a plain sort of all rows puts them. */
function sorted(rows: Kept[], { field, direction }: Order): string[] {
  const key = field as SortField;
  const ids = rows
    .filter(({ title }) => title === "kept")
    .sort((a, b) => a[key] - b[key] || (a.id < b.id ? -1 : 1))
    .map(({ id }) => id);
  return direction === "asc" ? ids : ids.reverse();
}

const order = fc.record({
  field: fc.constantFrom<SortField>("newestFirst", "oldestFirst"),
  direction: fc.constantFrom<Order["direction"]>("asc", "desc"),
});
// Few days for many rows, so that most pages begin and end among equals.
const days = fc.array(fc.option(fc.integer({ min: 1, max: 4 })), { minLength: 0, maxLength: 130 });

describe("paging", () => {
  it("forwards and back again shows what one sorted list would, each record once", async () => {
    await fc.assert(
      fc.asyncProperty(days, order, async (given, by) => {
        await clear();
        const expected = sorted(await keep(given), by);
        const forwards: string[][] = [];
        let page = await pageOf({}, by);
        expect([page.before, page.total]).toEqual([null, expected.length]);
        for (;;) {
          forwards.push(page.rows.map(({ id }) => id));
          if (page.after === null) break;
          page = await pageOf({ after: page.after }, by);
          expect(page.before).toBe(page.rows[0]?.id);
        }
        expect(forwards.flat()).toEqual(expected);
        expect(forwards.slice(0, -1).every(({ length }) => length === PAGE_SIZE)).toBe(true);
        const backwards = [forwards.at(-1)];
        while (page.before !== null) {
          page = await pageOf({ before: page.before }, by);
          backwards.unshift(page.rows.map(({ id }) => id));
        }
        expect(backwards).toEqual(forwards);
      }),
      { numRuns: 12, seed: 20261123 },
    );
  });

  it.each(["after", "before"] as const)(
    "gives the first page when the record it starts %s is gone",
    async (side) => {
      await keep(Array.from({ length: 90 }, (_, n) => (n % 20) + 1));
      const by: Order = { field: "newestFirst", direction: "asc" };
      const first = await pageOf({}, by);
      expect(first.rows).toHaveLength(PAGE_SIZE);
      expect(await pageOf({ [side]: crypto.randomUUID() }, by)).toEqual(first);
      const hidden = await database().source.findFirstOrThrow({ where: { title: "left out" } });
      expect(await pageOf({ [side]: hidden.id }, by)).toEqual(first);
    },
  );

  it("takes a page backwards from a record that is not the first of its page", async () => {
    const by: Order = { field: "oldestFirst", direction: "asc" };
    const expected = sorted(await keep(Array.from({ length: 90 }, (_, n) => (n % 9) + 1)), by);
    const page = await pageOf({ before: expected[40] }, by);
    expect(page.rows.map(({ id }) => id)).toEqual(expected.slice(15, 40));
    expect([page.before, page.after]).toEqual([expected[15], expected[39]]);
  });

  it("costs at most three queries", async () => {
    await keep(Array.from({ length: 90 }, () => 1));
    const by: Order = { field: "newestFirst", direction: "asc" };
    const { after } = await pageOf({}, by);
    expect(await countQueries(() => pageOf({}, by))).toBe(2);
    expect(await countQueries(() => pageOf({ after: after ?? "" }, by))).toBe(3);
  });
});
