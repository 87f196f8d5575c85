import type { Actor } from "@/lib/auth/actor";
import type { Db } from "@/lib/db/client";
import { Prisma } from "@/lib/db/generated/client";
import type { HolderPosition } from "@/lib/db/generated/enums";
import { visibleCasesSql } from "@/lib/features/cases/scope";
import { ownWordsSql, type Speaker } from "@/lib/features/words/queries/speaker-sql";
import type { PositionChange } from "@/lib/features/words/types";

type Found = { id: string; caseId: string; was: HolderPosition[] | null; unordered: number };

/**
 * How the positions in some statements of one speaker stand to earlier ones about the same case. A
 * statement is earlier only when its last possible day is before the first of the other; of the
 * earlier ones those count that no other is proven to follow. One query.
 */
export async function positionChanges(
  db: Db,
  actor: Actor,
  speaker: Speaker,
  ids: readonly string[],
): Promise<Map<string, PositionChange[]>> {
  const rows = await db.$queryRaw<Found[]>`
    WITH own AS MATERIALIZED (
      SELECT s."id", l."caseId", s."holderPosition" AS "position",
        s."saidOnEarliest" AS "earliest", s."saidOnLatest" AS "latest"
      FROM "Statement" s JOIN "StatementCase" l ON l."statementId" = s."id"
        JOIN "Case" c ON c."id" = l."caseId" AND c."deletedAt" IS NULL
      WHERE s."deletedAt" IS NULL AND s."holderPosition" <> 'unknown'
        AND ${ownWordsSql(speaker)} AND ${visibleCasesSql(actor, Prisma.sql`c`)})
    SELECT t."id", t."caseId", w."was", u."unordered"
    FROM own t
      LEFT JOIN LATERAL (SELECT max(e."earliest") AS "begun" FROM own e
        WHERE e."caseId" = t."caseId" AND e."latest" < t."earliest") b ON true
      CROSS JOIN LATERAL (SELECT array_agg(DISTINCT e."position"::text) AS "was" FROM own e
        WHERE e."caseId" = t."caseId" AND e."latest" < t."earliest"
          AND COALESCE(e."latest" >= b."begun", true)) w
      CROSS JOIN LATERAL (SELECT count(*)::int AS "unordered" FROM own e
        WHERE e."caseId" = t."caseId" AND e."id" <> t."id" AND e."position" <> t."position"
          AND COALESCE(e."latest" >= t."earliest", true)
          AND COALESCE(t."latest" >= e."earliest", true)) u
    WHERE t."id" = ANY(${ids}::uuid[])
    ORDER BY t."id", t."caseId"`;
  const changes = new Map<string, PositionChange[]>();
  for (const { id, caseId, was, unordered } of rows) {
    changes.set(id, [...(changes.get(id) ?? []), { caseId, was: was ?? [], unordered }]);
  }
  return changes;
}
