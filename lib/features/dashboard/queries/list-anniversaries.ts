import * as z from "zod";

import { today } from "@/lib/clock";
import { defineQuery } from "@/lib/commands/define-query";
import { columnToDay } from "@/lib/dates/columns";
import type { Db } from "@/lib/db/client";
import { Prisma } from "@/lib/db/generated/client";
import { caseRowInclude, toCaseRow } from "@/lib/features/cases/mappers";
import { visibleCasesSql } from "@/lib/features/cases/scope";
import { nextAnniversary, observedInDays } from "@/lib/features/dashboard/rules";
import type { Anniversary } from "@/lib/features/dashboard/types";

const DAYS_AHEAD = 60;
/** Looked at, so that enough are left where some were freed though their case is open. */
const CANDIDATES = 60;
const MOST_SHOWN = 20;

/** The cases among these whose person is still held, as the case's page has it. */
async function stillHeld(db: Db, caseIds: string[], day: string): Promise<Set<string>> {
  const cases = await db.case.findMany({ where: { id: { in: caseIds } }, include: caseRowInclude });
  const ongoing = cases.filter((row) => toCaseRow(row, day).held.ongoing);
  return new Set(ongoing.map(({ id }) => id));
}

type Found = { caseId: string; personName: string; began: Date };

/**
 * Anniversaries of a detention that fall within the next sixty days, for people still held whose
 * first day is known exactly. A fixed number of queries.
 */
export const listAnniversaries = defineQuery({
  name: "dashboard.list-anniversaries",
  permission: "dashboard:read",
  input: z.object({}),
  async run({ db, actor }): Promise<Anniversary[]> {
    const day = today();
    // As month and day, so that the database picks what falls on them.
    const ahead = observedInDays(day, DAYS_AHEAD);
    const rows = await db.$queryRaw<Found[]>`
      SELECT c."id" AS "caseId", p."fullName" AS "personName", c."detainedOnEarliest" AS "began"
      FROM "Case" c JOIN "Person" p ON p."id" = c."personId"
      WHERE c."deletedAt" IS NULL AND ${visibleCasesSql(actor, Prisma.sql`c`)}
        AND c."detainedOnEarliest" = c."detainedOnLatest" AND c."detainedOnEarliest" < ${day}::date
        AND to_char(c."detainedOnEarliest", 'MM-DD') = ANY(${ahead})
        AND NOT EXISTS (SELECT FROM "CaseClosure" k WHERE k."caseId" = c."id" AND k."reopenedAt" IS NULL)
      ORDER BY array_position(${ahead}, to_char(c."detainedOnEarliest", 'MM-DD')), c."id"
      LIMIT ${CANDIDATES}`;
    const held = await stillHeld(
      db,
      rows.map(({ caseId }) => caseId),
      day,
    );
    return rows
      .filter(({ caseId }) => held.has(caseId))
      .slice(0, MOST_SHOWN)
      .map(({ began, ...row }) => ({ ...row, ...nextAnniversary(columnToDay(began), day) }));
  },
});
