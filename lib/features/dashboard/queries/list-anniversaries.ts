import * as z from "zod";

import { today } from "@/lib/clock";
import { defineQuery } from "@/lib/commands/define-query";
import { columnToDay } from "@/lib/dates/columns";
import { Prisma } from "@/lib/db/generated/client";
import { visibleCasesSql } from "@/lib/features/cases/scope";
import { nextAnniversary, observedInDays } from "@/lib/features/dashboard/rules";
import type { Anniversary } from "@/lib/features/dashboard/types";

const DAYS_AHEAD = 60;
const MOST_SHOWN = 20;

type Found = { caseId: string; personName: string; began: Date };

/**
 * Anniversaries of a detention that fall within the next sixty days, for people still held whose
 * first day is known exactly. One query.
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
      LIMIT ${MOST_SHOWN}`;
    return rows.map(({ began, ...row }) => ({
      ...row,
      ...nextAnniversary(columnToDay(began), day),
    }));
  },
});
