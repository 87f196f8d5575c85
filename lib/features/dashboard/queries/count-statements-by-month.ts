import * as z from "zod";

import { defineQuery } from "@/lib/commands/define-query";
import { monthsBefore, monthsBetween } from "@/lib/features/dashboard/rules";
import type { MonthCount } from "@/lib/features/dashboard/types";
import { Prisma } from "@/lib/db/generated/client";
import { visibleStatementsSql } from "@/lib/features/statements/scope";

const MONTHS_SHOWN = 24;

/** What the chart counts: statements whose month is known. */
const COUNTED = Prisma.sql`s."deletedAt" IS NULL AND s."saidOnEarliest" IS NOT NULL
  AND date_trunc('month', s."saidOnEarliest"::timestamp) = date_trunc('month', s."saidOnLatest"::timestamp)`;

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
      WITH newest AS (
        SELECT date_trunc('month', s."saidOnEarliest"::timestamp)::date AS "month"
        FROM "Statement" s WHERE ${COUNTED} AND ${visibleStatementsSql(actor)}
        ORDER BY s."newestFirst" LIMIT 1)
      SELECT to_char(s."saidOnEarliest"::timestamp, 'YYYY-MM') AS "month", count(*) AS "statements"
      FROM newest, "Statement" s
      WHERE s."newestFirst" <= DATE '1970-01-01' - (newest."month" - ${MONTHS_SHOWN - 1} * interval '1 month')::date
        AND ${COUNTED} AND ${visibleStatementsSql(actor)}
      GROUP BY 1 ORDER BY 1 DESC`;
    const last = counted[0]?.month;
    if (!last) return [];
    const counts = new Map(counted.map(({ month, statements }) => [month, Number(statements)]));
    const months = monthsBetween(monthsBefore(last, MONTHS_SHOWN - 1), last);
    return months.map((month) => ({ month, statements: counts.get(month) ?? 0 }));
  },
});
