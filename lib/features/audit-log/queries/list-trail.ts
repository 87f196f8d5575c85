import * as z from "zod";

import { SYSTEM_ACTOR } from "@/lib/auth/system-actor";
import { defineQuery } from "@/lib/commands/define-query";
import { Prisma } from "@/lib/db/generated/client";
import { edgesOf, PAGE_SIZE } from "@/lib/db/keyset";
import { describeEntries } from "@/lib/features/audit-log/queries/describe-entries";
import { filterSql } from "@/lib/features/audit-log/queries/filter-sql";
import { readEntries } from "@/lib/features/audit-log/queries/read-entries";
import { trailPageSchema } from "@/lib/features/audit-log/schema";

/**
 * One page of the whole audit trail, newest first. Entries that concern what the actor may not see
 * stand there as references. A fixed number of queries, however long the trail is.
 */
export const listTrail = defineQuery({
  name: "audit-log.list",
  permission: "audit:read",
  input: trailPageSchema,
  async run({ db, actor, input: { after, before, ...filters } }) {
    const backwards = after === undefined && before !== undefined;
    const beyond = backwards
      ? [Prisma.sql`e."seq" > ${before}`]
      : after === undefined
        ? []
        : [Prisma.sql`e."seq" < ${after}`];
    const found = await readEntries(db, actor, {
      conditions: [...beyond, ...(await filterSql(db, actor, filters))],
      order: backwards ? "asc" : "desc",
      limit: PAGE_SIZE + 1,
    });
    const stored = found.slice(0, PAGE_SIZE);
    if (backwards) stored.reverse();
    const rows = stored.map(({ seq }) => ({ id: seq.toString() }));
    const hasMore = found.length > PAGE_SIZE;
    const edges = edgesOf(rows, { hasMore, backwards, isFirst: beyond.length === 0 });
    return { entries: await describeEntries(db, actor, stored), ...edges };
  },
});

const LONGEST_LIST = 1_000;

/** Who may have acted: everybody with an account, also a disabled one, and Vigil itself. */
export const listTrailActors = defineQuery({
  name: "audit-log.list-actors",
  permission: "audit:read",
  input: z.object({}),
  async run({ db }) {
    const users = await db.user.findMany({
      orderBy: [{ name: "asc" }, { id: "asc" }],
      take: LONGEST_LIST,
      select: { id: true, name: true },
    });
    const people = users.map(({ id, name }) => ({ value: id, label: name }));
    return [...people, { value: SYSTEM_ACTOR.id, label: "Vigil and its command line" }];
  },
});
