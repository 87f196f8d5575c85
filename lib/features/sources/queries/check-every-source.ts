import { database } from "@/lib/db/client";
import { CAPTURED, checkSource } from "@/lib/features/sources/queries/check-source";
import type { SourceCheck } from "@/lib/features/sources/types/verification";

type Found = { id: string; title: string | null };

/**
 * Sources of which a text is kept, cited or told of by the history, whatever became of it; of one that
 * was erased, as the history tells, no text is missed.
 */
function sourcesWithText(): Promise<Found[]> {
  return database().$queryRaw<Found[]>`
    SELECT found."id", s."title" FROM (
      SELECT "sourceId" AS "id" FROM "Capture"
      UNION SELECT "sourceId" FROM "Citation" WHERE "captureId" IS NOT NULL
      UNION SELECT told."subjectId" FROM "AuditEvent" told WHERE told."action" = ${CAPTURED}
        AND NOT EXISTS (SELECT FROM "AuditEvent" gone
                        WHERE gone."subjectId" = told."subjectId" AND gone."action" = 'source.erased')
    ) found LEFT JOIN "Source" s ON s."id" = found."id" ORDER BY found."id"`;
}

/**
 * Checks every captured text and every citation made on one, hidden and trashed ones too, source by
 * source; for the command line. Changes nothing.
 */
export async function* checkEverySource(): AsyncGenerator<SourceCheck> {
  for (const { id, title } of await sourcesWithText()) {
    yield await database().$transaction(
      (tx) => checkSource(tx, { id, title: title ?? "(this source is missing)" }, {}),
      { isolationLevel: "RepeatableRead", timeout: 600_000 },
    );
  }
}
