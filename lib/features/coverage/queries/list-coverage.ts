import type { Actor } from "@/lib/auth/actor";
import { defineQuery } from "@/lib/commands/define-query";
import type { Db } from "@/lib/db/client";
import { Prisma } from "@/lib/db/generated/client";
import { likePattern, sqlPage } from "@/lib/db/sql-page";
import { visibleCasesSql } from "@/lib/features/cases/scope";
import {
  ASKING_COLUMNS,
  asksSql,
  toAsking,
  type StoredAsking,
} from "@/lib/features/coverage/queries/asks-sql";
import {
  OFFICE_COLUMNS,
  OFFICE_NAME,
  officeJoins,
  toOffice,
  type StoredOffice,
} from "@/lib/features/coverage/queries/offices-sql";
import { coverageSchema, type CoverageFilters } from "@/lib/features/coverage/schema";
import type { CoverageRow } from "@/lib/features/coverage/types";

/** As many columns as a page has room for. */
const OFFICES_SHOWN = 5;

const IS_OPEN = Prisma.sql`NOT EXISTS (
  SELECT FROM "CaseClosure" x WHERE x."caseId" = c."id" AND x."reopenedAt" IS NULL)`;

/** The offices of one page of columns, most asked first, and how many offices there are. */
async function findOffices(db: Db, actor: Actor, { q, offices: page }: CoverageFilters) {
  const rows = await db.$queryRaw<(StoredOffice & { total: number })[]>`
    SELECT r."id", ${OFFICE_COLUMNS}, (count(*) OVER ())::int AS "total"
    FROM (SELECT a."office" AS "id", count(*) AS "asked" FROM ${asksSql(actor)} a GROUP BY a."office") r
      ${officeJoins(Prisma.sql`r."id"`)}
    WHERE ${q ? Prisma.sql`${OFFICE_NAME} ILIKE ${likePattern(q)}` : Prisma.sql`true`}
    ORDER BY r."asked" DESC, "name", r."id"
    LIMIT ${OFFICES_SHOWN} OFFSET ${(page - 1) * OFFICES_SHOWN}`;
  return { offices: rows.map(toOffice), officeCount: rows[0]?.total ?? 0 };
}

async function readCells(db: Db, actor: Actor, caseIds: string[], officeIds: string[]) {
  const rows = await db.$queryRaw<(StoredAsking & { caseId: string; office: string })[]>`
    SELECT a."caseId", a."office", ${ASKING_COLUMNS} FROM ${asksSql(actor)} a
    WHERE a."caseId" = ANY(${caseIds}::uuid[]) AND a."office" = ANY(${officeIds}::uuid[])
    GROUP BY a."caseId", a."office"`;
  return new Map(rows.map((row) => [`${row.caseId} ${row.office}`, toAsking(row)]));
}

/**
 * Which office was asked about which case: cases by reference, the most asked offices first, and a
 * cell for each of the two, null where it was never asked. A fixed number of queries.
 */
export const listCoverage = defineQuery({
  name: "coverage.list",
  permission: "contact:read",
  input: coverageSchema,
  async run({ db, actor, input }) {
    const { ids, ...page } = await sqlPage(db, {
      ...{ cursor: input, from: Prisma.sql`"Case" c`, id: Prisma.sql`c."id"` },
      ...{ key: Prisma.sql`c."reference"`, direction: "asc" as const },
      conditions: [
        Prisma.sql`c."deletedAt" IS NULL`,
        visibleCasesSql(actor, Prisma.sql`c`),
        ...(input.cases === "open" ? [IS_OPEN] : []),
      ],
    });
    const { offices, officeCount } = await findOffices(db, actor, input);
    const officeIds = offices.map(({ id }) => id);
    const cells = await readCells(db, actor, ids, officeIds);
    const cases = await db.case.findMany({
      where: { id: { in: ids } },
      select: { id: true, reference: true, person: { select: { fullName: true } } },
    });
    const byId = new Map(cases.map((found) => [found.id, found]));
    const rows = ids.flatMap((id): CoverageRow[] => {
      const found = byId.get(id);
      if (!found) return [];
      const { reference, person } = found;
      const row = officeIds.map((office) => cells.get(`${id} ${office}`) ?? null);
      return [{ id, reference, personName: person.fullName, cells: row }];
    });
    const columns = { officePage: input.offices, officePageSize: OFFICES_SHOWN };
    return { ...page, rows, offices, officeCount, ...columns };
  },
});
