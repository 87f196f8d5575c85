import type { Actor } from "@/lib/auth/actor";
import { today } from "@/lib/clock";
import type { Db } from "@/lib/db/client";
import { Prisma } from "@/lib/db/generated/client";
import { remembered } from "@/lib/db/remembered";
import { sqlPage } from "@/lib/db/sql-page";
import { visibleCases } from "@/lib/features/cases/scope";
import { filterSql, LEDGER } from "@/lib/features/commitments/queries/ledger-sql";
import type { CommitmentFilters } from "@/lib/features/commitments/schema";

const NO_DAY = 2_147_483_647;

/** What each sort ascends by; what has no day comes last in all of them. */
const SORT_KEYS = {
  due: Prisma.sql`m."dueFirst"`,
  "due-last": Prisma.sql`(CASE WHEN m."dueFirst" = ${NO_DAY} THEN ${NO_DAY} ELSE -m."dueFirst" END)`,
  newest: Prisma.sql`s."newestFirst"`,
  oldest: Prisma.sql`s."oldestFirst"`,
} as const satisfies Record<CommitmentFilters["sort"], Prisma.Sql>;

/**
 * At most five queries, whatever the length of the list. A cursor that is gone gives the first page.
 * What is promised about a case is the same for all who may see the case, and remembered.
 */
export async function ledgerPage(db: Db, actor: Actor, filters: CommitmentFilters) {
  const { caseId } = filters;
  if (!caseId) return findPage(db, actor, filters);
  const seen = await db.case.count({ where: { AND: [{ id: caseId }, visibleCases(actor)] } });
  if (seen === 0) return findPage(db, actor, filters);
  return remembered(db, caseId, ["ledger", filters, today()], () => findPage(db, actor, filters));
}

const findPage = (db: Db, actor: Actor, filters: CommitmentFilters) =>
  sqlPage(db, {
    ...{ cursor: filters, from: LEDGER, id: Prisma.sql`m."id"` },
    ...{ key: SORT_KEYS[filters.sort], direction: "asc" as const },
    conditions: filterSql(actor, filters),
  });
