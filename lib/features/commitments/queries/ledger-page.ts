import type { Actor } from "@/lib/auth/actor";
import { NO_DAY } from "@/lib/dates/day-number";
import type { Db } from "@/lib/db/client";
import { Prisma } from "@/lib/db/generated/client";
import { sqlPage } from "@/lib/db/sql-page";
import { filterSql, ledgerOf } from "@/lib/features/commitments/queries/ledger-sql";
import type { CommitmentFilters } from "@/lib/features/commitments/schema";

/** What each sort ascends by; what has no day comes last in all of them. */
const SORT_KEYS = {
  due: Prisma.sql`m."dueFirst"`,
  "due-last": Prisma.sql`(CASE WHEN m."dueFirst" = ${NO_DAY} THEN ${NO_DAY} ELSE -m."dueFirst" END)`,
  newest: Prisma.sql`s."newestFirst"`,
  oldest: Prisma.sql`s."oldestFirst"`,
} as const satisfies Record<CommitmentFilters["sort"], Prisma.Sql>;

/** At most three queries, whatever the length of the list. A cursor that is gone gives the first page. */
export const ledgerPage = (db: Db, actor: Actor, filters: CommitmentFilters) =>
  sqlPage(db, {
    ...{ cursor: filters, from: ledgerOf(filters), id: Prisma.sql`m."id"` },
    ...{ key: SORT_KEYS[filters.sort], direction: "asc" as const },
    conditions: filterSql(actor, filters),
  });
