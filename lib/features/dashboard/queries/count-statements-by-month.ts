import * as z from "zod";

import { defineQuery } from "@/lib/commands/define-query";
import { monthsBefore, monthsBetween } from "@/lib/features/dashboard/rules";
import type { MonthCount } from "@/lib/features/dashboard/types";
import { visibleStatementsSql } from "@/lib/features/statements/scope";

const MONTHS_SHOWN = 24;

type Counted = { month: string; statements: bigint };

/**
 * Statements by the month they were said in, for the two years that end with the last of them.
 * Those whose date leaves the month open are not counted. One query.
 */
export const countStatementsByMonth = defineQuery({
  name: "dashboard.count-statements",
  permission: "dashboard:read",
  input: z.object({}),
  async run({ db, actor }): Promise<MonthCount[]> {
    const counted = await db.$queryRaw<Counted[]>`
      SELECT to_char(s."saidOnEarliest", 'YYYY-MM') AS "month", count(*) AS "statements"
      FROM "Statement" s
      WHERE s."deletedAt" IS NULL AND s."saidOnEarliest" IS NOT NULL
        AND date_trunc('month', s."saidOnEarliest") = date_trunc('month', s."saidOnLatest")
        AND ${visibleStatementsSql(actor)}
      GROUP BY 1 ORDER BY 1 DESC LIMIT ${MONTHS_SHOWN}`;
    const last = counted[0]?.month;
    if (!last) return [];
    const counts = new Map(counted.map(({ month, statements }) => [month, Number(statements)]));
    const months = monthsBetween(monthsBefore(last, MONTHS_SHOWN - 1), last);
    return months.map((month) => ({ month, statements: counts.get(month) ?? 0 }));
  },
});
