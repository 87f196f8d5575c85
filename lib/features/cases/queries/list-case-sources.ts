import * as z from "zod";

import { defineQuery } from "@/lib/commands/define-query";
import { readDate } from "@/lib/dates/columns";
import type { Db } from "@/lib/db/client";
import { Prisma } from "@/lib/db/generated/client";
import { requireSeenCase } from "@/lib/features/cases/scope";
import type { CaseSource } from "@/lib/features/cases/types";

const MOST_SHOWN = 25;

type Cited = { id: string; citations: number; total: number };

/** The sources cited most for anything in a case, and how many are. One query. */
function mostCited(db: Db, caseId: string): Promise<Cited[]> {
  const id = Prisma.sql`${caseId}::uuid`;
  return db.$queryRaw<Cited[]>`
    WITH spoken AS MATERIALIZED (
      SELECT l."statementId" FROM "StatementCase" l WHERE l."caseId" = ${id} AND NOT l."trashed"),
    promises AS MATERIALIZED (
      SELECT m."id" FROM "Commitment" m JOIN spoken USING ("statementId") WHERE m."deletedAt" IS NULL)
    SELECT c."sourceId" AS "id", count(*)::int AS "citations", (count(*) OVER ())::int AS "total"
    FROM (
      SELECT x."sourceId" FROM "Citation" x WHERE x."caseId" = ${id}
      UNION ALL SELECT x."sourceId" FROM "Citation" x JOIN "CaseFact" f ON f."id" = x."caseFactId"
        WHERE f."caseId" = ${id} AND f."deletedAt" IS NULL
      UNION ALL SELECT x."sourceId" FROM "Citation" x JOIN spoken USING ("statementId")
      UNION ALL SELECT x."sourceId" FROM "Citation" x JOIN "ContactCase" l USING ("contactId")
        WHERE l."caseId" = ${id} AND NOT l."trashed"
      -- Few citations are of promises; said so, since the database has no figure for what is in none.
      UNION ALL SELECT x."sourceId" FROM "Citation" x JOIN promises m ON m."id" = x."commitmentId"
        WHERE x."commitmentId" IS NOT NULL
      UNION ALL SELECT x."sourceId" FROM "Citation" x
        JOIN "CommitmentStatusChange" k ON k."id" = x."commitmentStatusChangeId" AND k."deletedAt" IS NULL
        JOIN promises m ON m."id" = k."commitmentId" WHERE x."commitmentStatusChangeId" IS NOT NULL
    ) c WHERE c."sourceId" NOT IN (SELECT s."id" FROM "Source" s WHERE s."deletedAt" IS NOT NULL)
    GROUP BY 1 ORDER BY 2 DESC, 1 LIMIT ${MOST_SHOWN}`;
}

/**
 * The sources that a case rests on, those most cited first, and how many there are in all.
 * @throws NotFoundError when the case is hidden or absent
 */
export const listCaseSources = defineQuery({
  name: "case.list-sources",
  permission: "source:read",
  input: z.object({ caseId: z.uuid() }),
  async run({ db, actor, input: { caseId } }): Promise<{ rows: CaseSource[]; total: number }> {
    await requireSeenCase(db, actor, caseId);
    const cited = await mostCited(db, caseId);
    const sources = await db.source.findMany({ where: { id: { in: cited.map(({ id }) => id) } } });
    const byId = new Map(sources.map((source) => [source.id, source]));
    const rows = cited.flatMap(({ id, citations }) => {
      const source = byId.get(id);
      if (!source) return [];
      const { title, publisher } = source;
      return [
        { ...{ id, title, publisher, citations }, publishedOn: readDate("publishedOn", source) },
      ];
    });
    return { rows, total: cited[0]?.total ?? 0 };
  },
});
