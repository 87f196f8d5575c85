import type * as z from "zod";

import type { Actor } from "@/lib/auth/actor";
import type { Db } from "@/lib/db/client";
import { namesContainingSql } from "@/lib/db/folded-names";
import { Prisma } from "@/lib/db/generated/client";
import { sqlPage } from "@/lib/db/sql-page";
import type { listPeopleSchema } from "@/lib/features/people/schema";
import { visiblePeopleSql } from "@/lib/features/people/scope";

type PeopleFilters = z.output<typeof listPeopleSchema>;

const SORTS = {
  name: { key: Prisma.sql`p."fullName"`, direction: "asc" },
  /** Ids begin with the time at which they were made, and unlike it no two are the same. */
  recent: { key: Prisma.sql`p."id"`, direction: "desc" },
} as const satisfies Record<
  PeopleFilters["sort"],
  Pick<Parameters<typeof sqlPage>[1], "key" | "direction">
>;

/**
 * The ids of one page of people, found in SQL: who may see a person is asked of those on the page, not
 * of all there are. At most four queries, whatever the length of the list.
 */
export async function peoplePage(db: Db, actor: Actor, filters: PeopleFilters) {
  const { q, country, trash, sort } = filters;
  return sqlPage(db, {
    ...SORTS[sort],
    ...{ cursor: filters, from: Prisma.sql`"Person" p`, id: Prisma.sql`p."id"` },
    conditions: [
      trash ? Prisma.sql`p."deletedAt" IS NOT NULL` : Prisma.sql`p."deletedAt" IS NULL`,
      ...(await namesContainingSql(db, q, Prisma.sql`p`)),
      ...(country
        ? [
            Prisma.sql`(${country} = ANY(p."nationalities") OR EXISTS (
              SELECT FROM "Position" q WHERE q."personId" = p."id" AND q."country" = ${country}))`,
          ]
        : []),
      visiblePeopleSql(actor, Prisma.sql`p`),
    ],
  });
}
