import * as z from "zod";

import { defineQuery } from "@/lib/commands/define-query";
import { readDate } from "@/lib/dates/columns";
import type { Db } from "@/lib/db/client";
import { Prisma } from "@/lib/db/generated/client";
import { requireSeenCase } from "@/lib/features/cases/scope";
import type { CaseSource } from "@/lib/features/cases/types";

const MOST_SHOWN = 25;

type Cited = { id: string; citations: number; total: number };

/** The links "l" of one case to the statements about it that are on file. */
const spoken = (caseId: string) =>
  Prisma.sql`"StatementCase" l ON l."caseId" = ${caseId}::uuid AND NOT l."trashed"`;

/** The sources cited most for anything in a case, and how many are. One query. */
function mostCited(db: Db, caseId: string): Promise<Cited[]> {
  const id = Prisma.sql`${caseId}::uuid`;
  return db.$queryRaw<Cited[]>`
    SELECT c."sourceId" AS "id", count(*)::int AS "citations", (count(*) OVER ())::int AS "total"
    FROM (
      SELECT x."sourceId" FROM "Citation" x WHERE x."caseId" = ${id}
      UNION ALL SELECT x."sourceId" FROM "Citation" x JOIN "CaseFact" f ON f."id" = x."caseFactId"
        WHERE f."caseId" = ${id} AND f."deletedAt" IS NULL
      UNION ALL SELECT x."sourceId" FROM "Citation" x JOIN ${spoken(caseId)} AND l."statementId" = x."statementId"
      UNION ALL SELECT x."sourceId" FROM "Citation" x JOIN "ContactCase" l
        ON l."caseId" = ${id} AND NOT l."trashed" AND l."contactId" = x."contactId"
      UNION ALL SELECT x."sourceId" FROM "Commitment" m JOIN ${spoken(caseId)} AND l."statementId" = m."statementId"
        JOIN "Citation" x ON x."commitmentId" = m."id" WHERE m."deletedAt" IS NULL
      UNION ALL SELECT x."sourceId" FROM "Commitment" m JOIN ${spoken(caseId)} AND l."statementId" = m."statementId"
        JOIN "CommitmentStatusChange" k ON k."commitmentId" = m."id" AND k."deletedAt" IS NULL
        JOIN "Citation" x ON x."commitmentStatusChangeId" = k."id" WHERE m."deletedAt" IS NULL
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
