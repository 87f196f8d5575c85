import * as z from "zod";

import { today } from "@/lib/clock";
import { defineQuery } from "@/lib/commands/define-query";
import { columnToDay } from "@/lib/dates/columns";
import { Prisma } from "@/lib/db/generated/client";
import { visibleCasesSql } from "@/lib/features/cases/scope";
import { countedUntil, latestUntil, MENTIONS } from "@/lib/features/silence/queries/mentions-sql";
import { silenceSince } from "@/lib/features/silence/rules/clock";
import type { ListedSilence } from "@/lib/features/silence/types";

const MOST_CASES = 100;

type Found = { caseId: string; surely: Date | null; possibly: Date | null; undated: number };

const dayOf = (date: Date | null) => date && columnToDay(date);

/**
 * For some cases of people still held: the days since any official spoke. Those without a dated word
 * have none, and hidden cases are left out. One query.
 */
export const listSilences = defineQuery({
  name: "silence.list",
  permission: "case:read",
  input: z.object({ caseIds: z.array(z.uuid()).max(MOST_CASES) }),
  async run({ db, actor, input: { caseIds } }): Promise<ListedSilence[]> {
    const day = today();
    const counted = Prisma.sql`m."official" AND ${countedUntil(day)}`;
    const rows = await db.$queryRaw<Found[]>`
      SELECT c."id" AS "caseId", r."surely", r."possibly",
        (SELECT count(*)::int FROM (${MENTIONS}) m WHERE m."official" AND m."undated"
          AND COALESCE(m."known" >= r."surely", true)) AS "undated"
      FROM "Case" c CROSS JOIN LATERAL (
        SELECT max(m."earliest") AS "surely", max(${latestUntil(day)}) AS "possibly"
        FROM (${MENTIONS}) m WHERE ${counted}) r
      WHERE c."id" = ANY(${caseIds}::uuid[]) AND ${visibleCasesSql(actor, Prisma.sql`c`)}`;
    return rows.map(({ caseId, surely, possibly, undated }) => {
      const last = { surely: dayOf(surely), possibly: dayOf(possibly) };
      return { caseId, undated, days: silenceSince(last, { today: day, ended: null }) };
    });
  },
});
