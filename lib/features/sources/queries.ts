import * as z from "zod";

import { defineQuery } from "@/lib/commands/define-query";
import { readDate } from "@/lib/dates/columns";
import { formatPartialDate } from "@/lib/dates/format";
import { Prisma } from "@/lib/db/generated/client";
import { keysetPage } from "@/lib/db/keyset";
import { inOrderOf, likePattern } from "@/lib/db/sql-page";
import type { CitationFindArgs } from "@/lib/features/sources/queries/case-claims";
import { claimsOf, findClaims } from "@/lib/features/sources/queries/claims";
import { countClaims, sourcePage } from "@/lib/features/sources/queries/source-page";
import { toSourceForm } from "@/lib/features/sources/form-values";
import { toSource, toSourceRow } from "@/lib/features/sources/mappers";
import { CLAIM_GROUPS, listClaimsSchema, listSourcesSchema } from "@/lib/features/sources/schema";
import {
  requireVisibleSource,
  visibleSources,
  visibleSourcesSql,
} from "@/lib/features/sources/scope";
import type { ClaimPage, SourceView } from "@/lib/features/sources/types";
import { optionalLine } from "@/lib/validation/text";

/**
 * Sources by day of publication or title, within the actor's scope; also how many undated ones a
 * date range left out. A fixed number of queries, whatever the length.
 */
export const listSources = defineQuery({
  name: "source.list",
  permission: "source:read",
  input: listSourcesSchema,
  async run({ db, actor, input }) {
    const { ids, ...page } = await sourcePage(db, actor, input);
    const [stored, counts] = await Promise.all([
      db.source.findMany({ where: { id: { in: ids } } }),
      countClaims(db, actor, ids),
    ]);
    const rows = stored.map((row) => toSourceRow(row, counts.get(row.id) ?? 0));
    return { ...page, rows: inOrderOf(ids, rows) };
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
    const found = await db.$queryRaw<{ id: string }[]>`
      SELECT r."id" FROM "Source" r
      WHERE r."deletedAt" IS NULL AND r."title" ILIKE ${likePattern(input.q ?? "")}
        AND ${visibleSourcesSql(actor, Prisma.sql`r`)}
      ORDER BY r."createdAt" DESC, r."id" DESC LIMIT 10`;
    const rows = await db.source.findMany({
      where: { id: { in: found.map(({ id }) => id) } },
      orderBy: [{ createdAt: "desc" }, { id: "desc" }],
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
