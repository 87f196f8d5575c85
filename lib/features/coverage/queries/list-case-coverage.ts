import { defineQuery } from "@/lib/commands/define-query";
import { Prisma } from "@/lib/db/generated/client";
import { sqlPage } from "@/lib/db/sql-page";
import { requireSeenCase } from "@/lib/features/cases/scope";
import {
  ASKING_COLUMNS,
  asksSql,
  toAsking,
  type StoredAsking,
} from "@/lib/features/coverage/queries/asks-sql";
import {
  OFFICE_COLUMNS,
  officeJoins,
  toOffice,
  type StoredOffice,
} from "@/lib/features/coverage/queries/offices-sql";
import { caseCoverageSchema } from "@/lib/features/coverage/schema";
import type { OfficeCoverage } from "@/lib/features/coverage/types";

type Found = StoredOffice & { cases: number };

/**
 * Every office that was ever asked about any case the actor may see, and what it was asked about
 * this one: most asked first. A fixed number of queries, whatever the length.
 * @throws NotFoundError when the case is hidden or absent
 */
export const listCaseCoverage = defineQuery({
  name: "coverage.list-of-case",
  permission: "contact:read",
  input: caseCoverageSchema,
  async run({ db, actor, input }) {
    const { caseId } = input;
    await requireSeenCase(db, actor, caseId);
    const { ids, ...page } = await sqlPage(db, {
      cursor: input,
      from: Prisma.sql`(SELECT a."office" AS "id", -count(*)::int AS "rank"
        FROM ${asksSql(actor)} a GROUP BY a."office") o`,
      ...{ id: Prisma.sql`o."id"`, key: Prisma.sql`o."rank"`, direction: "asc" as const },
      conditions: [Prisma.sql`o."id" IS NOT NULL`],
    });
    const [offices, asked] = await Promise.all([
      db.$queryRaw<Found[]>`
        SELECT r."id", r."cases", ${OFFICE_COLUMNS}
        FROM (SELECT a."office" AS "id", count(DISTINCT a."caseId")::int AS "cases"
          FROM ${asksSql(actor)} a WHERE a."office" = ANY(${ids}::uuid[]) GROUP BY a."office") r
          ${officeJoins(Prisma.sql`r."id"`)}`,
      db.$queryRaw<(StoredAsking & { office: string })[]>`
        SELECT a."office", ${ASKING_COLUMNS} FROM ${asksSql(actor, caseId)} a
        WHERE a."office" = ANY(${ids}::uuid[]) GROUP BY a."office"`,
    ]);
    const byId = new Map(offices.map((office) => [office.id, office]));
    const askings = new Map(asked.map((row) => [row.office, toAsking(row)]));
    const rows = ids.flatMap((id): OfficeCoverage[] => {
      const found = byId.get(id);
      if (!found) return [];
      return [{ office: toOffice(found), cases: found.cases, asking: askings.get(id) ?? null }];
    });
    return { ...page, rows };
  },
});
