import * as z from "zod";

import { defineQuery } from "@/lib/commands/define-query";
import { readDate } from "@/lib/dates/columns";
import { formatPartialDate } from "@/lib/dates/format";
import { overlapping, undated } from "@/lib/dates/range-filter";
import type { Prisma } from "@/lib/db/generated/client";
import { keysetPage } from "@/lib/db/keyset";
import type { CitationFindArgs } from "@/lib/features/sources/queries/case-claims";
import { claimsOf, findClaims } from "@/lib/features/sources/queries/claims";
import { toSourceForm } from "@/lib/features/sources/form-values";
import { sourceRowInclude, toSource, toSourceRow } from "@/lib/features/sources/mappers";
import {
  CLAIM_GROUPS,
  listClaimsSchema,
  listSourcesSchema,
  SOURCE_SORTS,
  type SourceFilters,
} from "@/lib/features/sources/schema";
import { requireVisibleSource, visibleSources } from "@/lib/features/sources/scope";
import type { ClaimPage, SourceView } from "@/lib/features/sources/types";
import { optionalLine } from "@/lib/validation/text";

type FindArgs = {
  where: Prisma.SourceWhereInput;
  orderBy: Prisma.SourceOrderByWithRelationInput[];
  take: number;
};

function filtersOf({ q, kind, trash }: SourceFilters): Prisma.SourceWhereInput[] {
  const words = { contains: q ?? "", mode: "insensitive" } as const;
  return [
    { deletedAt: trash ? { not: null } : null },
    kind ? { kind } : {},
    q ? { OR: [{ title: words }, { publisher: words }, { author: words }] } : {},
  ];
}

/**
 * Sources by day of publication or title, within the actor's scope; also how many undated ones a
 * date range left out. A fixed number of queries, whatever the length.
 */
export const listSources = defineQuery({
  name: "source.list",
  permission: "source:read",
  input: listSourcesSchema,
  async run({ db, actor, input }) {
    const range = overlapping("publishedOn", input);
    const matching = { AND: [visibleSources(actor), ...filtersOf(input)] };
    const order = SOURCE_SORTS[input.sort];
    const page = await keysetPage({
      cursor: input,
      order,
      where: { AND: [matching, range ?? {}] } as Prisma.SourceWhereInput,
      keyOf: async (where) =>
        (
          await db.source.findFirst({
            where,
            select: { newestFirst: true, oldestFirst: true, title: true },
          })
        )?.[order.field],
      find: (args: FindArgs) => db.source.findMany({ ...args, include: sourceRowInclude(actor) }),
      count: (args) => db.source.count(args),
    });
    const undatedLeftOut = range
      ? await db.source.count({ where: { AND: [matching, undated("publishedOn")] } })
      : 0;
    return { ...page, rows: page.rows.map(toSourceRow), undatedLeftOut };
  },
});

/** One source; null when hidden or absent. */
export const getSource = defineQuery({
  name: "source.get",
  permission: "source:read",
  input: z.object({ id: z.uuid() }),
  async run({ db, actor, input }): Promise<SourceView | null> {
    const row = await db.source.findFirst({
      where: { AND: [{ id: input.id }, visibleSources(actor)] },
    });
    return row && toSource(row);
  },
});

/**
 * What a source is cited for, within the actor's scope, newest citation first: a page of the group
 * asked for, or the first page of each group that is not empty.
 */
export const listClaims = defineQuery({
  name: "source.list-claims",
  permission: "source:read",
  input: listClaimsSchema,
  async run({ db, actor, input: { sourceId, cited, ...cursor } }): Promise<ClaimPage[]> {
    const groups = cited ? [cited] : Object.values(CLAIM_GROUPS);
    const pages = groups.map(async (group) => {
      const page = await keysetPage({
        cursor: cited ? cursor : {},
        // Ids of citations grow with time.
        order: { field: "id", direction: "desc" },
        where: claimsOf(actor, sourceId, group),
        keyOf: async (where) => (await db.citation.findFirst({ where, select: { id: true } }))?.id,
        find: (args: CitationFindArgs) => findClaims(db, group, args),
        count: (args) => db.citation.count(args),
      });
      return { ...page, group };
    });
    return (await Promise.all(pages)).filter(({ total }) => total > 0);
  },
});

/** A source as the values of its edit form. @throws NotFoundError when hidden or absent */
export const getSourceForm = defineQuery({
  name: "source.get-form",
  permission: "source:read",
  input: z.object({ id: z.uuid() }),
  async run({ db, actor, input }) {
    const source = await requireVisibleSource(db, actor, input.id);
    const { version, createdById } = source;
    return { version, createdById, values: toSourceForm(source) };
  },
});

/** The first ten sources whose titles contain the words, newest first; for pickers. */
export const searchSources = defineQuery({
  name: "source.search",
  permission: "source:read",
  input: z.object({ q: optionalLine() }),
  async run({ db, actor, input }) {
    const rows = await db.source.findMany({
      where: {
        AND: [
          visibleSources(actor),
          { deletedAt: null },
          input.q ? { title: { contains: input.q, mode: "insensitive" } } : {},
        ],
      },
      orderBy: [{ createdAt: "desc" }, { id: "desc" }],
      take: 10,
    });
    return rows.map((row) => ({
      id: row.id,
      label: row.title,
      description: [row.publisher, formatPartialDate(readDate("publishedOn", row))]
        .filter(Boolean)
        .join(" · "),
    }));
  },
});
