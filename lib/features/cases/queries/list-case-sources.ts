import * as z from "zod";

import { defineQuery } from "@/lib/commands/define-query";
import { readDate } from "@/lib/dates/columns";
import type { Db } from "@/lib/db/client";
import { Prisma } from "@/lib/db/generated/client";
import { remembered } from "@/lib/db/remembered";
import { requireSeenCase } from "@/lib/features/cases/scope";
import type { CaseSource } from "@/lib/features/cases/types";

const MOST_SHOWN = 25;

type Cited = { id: string; citations: number; total: number };

/** The promises on file, with the cases `l` that they concern. */
const PROMISED = Prisma.sql`"StatementCase" l
  JOIN "Statement" f ON f."id" = l."statementId" AND f."deletedAt" IS NULL
  JOIN "Commitment" m ON m."statementId" = f."id" AND m."deletedAt" IS NULL`;

/** The sources cited most for anything in a case, and how many are. One query. */
function mostCited(db: Db, caseId: string): Promise<Cited[]> {
  const ofCase = Prisma.sql`l."caseId" = ${caseId}::uuid`;
  return db.$queryRaw<Cited[]>`
    SELECT s."id", count(*)::int AS "citations", (count(*) OVER ())::int AS "total"
    FROM (
      SELECT x."sourceId" FROM "Citation" x WHERE x."caseId" = ${caseId}::uuid
      UNION ALL SELECT x."sourceId" FROM "Citation" x JOIN "CaseFact" f ON f."id" = x."caseFactId"
        WHERE f."caseId" = ${caseId}::uuid AND f."deletedAt" IS NULL
      UNION ALL SELECT x."sourceId" FROM "Citation" x
        JOIN "StatementCase" l ON l."statementId" = x."statementId" JOIN "Statement" f ON f."id" = l."statementId"
        WHERE l."caseId" = ${caseId}::uuid AND f."deletedAt" IS NULL
      UNION ALL SELECT x."sourceId" FROM "Citation" x
        JOIN "ContactCase" l ON l."contactId" = x."contactId" JOIN "Contact" f ON f."id" = l."contactId"
        WHERE l."caseId" = ${caseId}::uuid AND f."deletedAt" IS NULL
      UNION ALL SELECT x."sourceId" FROM ${PROMISED} JOIN "Citation" x ON x."commitmentId" = m."id"
        WHERE ${ofCase}
      UNION ALL SELECT x."sourceId" FROM ${PROMISED}
        JOIN "CommitmentStatusChange" k ON k."commitmentId" = m."id" AND k."deletedAt" IS NULL
        JOIN "Citation" x ON x."commitmentStatusChangeId" = k."id" WHERE ${ofCase}
    ) c JOIN "Source" s ON s."id" = c."sourceId" AND s."deletedAt" IS NULL
    GROUP BY s."id" ORDER BY 2 DESC, s."id" LIMIT ${MOST_SHOWN}`;
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
    const cited = await remembered(db, caseId, ["sources"], () => mostCited(db, caseId));
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
