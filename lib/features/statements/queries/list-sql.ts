import type { Actor } from "@/lib/auth/actor";
import { Prisma } from "@/lib/db/generated/client";
import { likePattern } from "@/lib/db/sql-page";
import { visibleCasesSql } from "@/lib/features/cases/scope";
import type { StatementFilters } from "@/lib/features/statements/schema";
import { visibleStatementsSql } from "@/lib/features/statements/scope";

/**
 * Where a list of statements begins: at all of them, or at the links of one case, which say themselves
 * when something was said. The statement "s" is left out by the database where nothing is asked of it.
 */
const ALL = {
  from: Prisma.sql`"Statement" s`,
  id: Prisma.sql`s."id"`,
  newest: Prisma.sql`s."newestFirst"`,
  oldest: Prisma.sql`s."oldestFirst"`,
  earliest: Prisma.sql`s."saidOnEarliest"`,
  latest: Prisma.sql`s."saidOnLatest"`,
  trashed: Prisma.sql`s."deletedAt" IS NOT NULL`,
  listed: Prisma.sql`s."deletedAt" IS NULL`,
};
const ofCase = (caseId: string): typeof ALL => ({
  from: Prisma.sql`(SELECT * FROM "StatementCase" k WHERE k."caseId" = ${caseId}::uuid) l
    LEFT JOIN "Statement" s ON s."id" = l."statementId"`,
  id: Prisma.sql`l."statementId"`,
  newest: Prisma.sql`l."newestFirst"`,
  oldest: Prisma.sql`l."oldestFirst"`,
  earliest: Prisma.sql`l."earliest"`,
  latest: Prisma.sql`l."stated"`,
  trashed: Prisma.sql`l."trashed"`,
  listed: Prisma.sql`NOT l."trashed"`,
});

/** The tables, columns and order of a list. */
export const listedFrom = ({ caseId }: StatementFilters) => (caseId ? ofCase(caseId) : ALL);

/** What concerns a case that the actor may see is visible, so the narrower list asks for that alone. */
const scopeSql = (actor: Actor, caseId: string | null): Prisma.Sql =>
  caseId
    ? Prisma.sql`EXISTS (SELECT FROM "Case" c
        WHERE c."id" = ${caseId}::uuid AND ${visibleCasesSql(actor, Prisma.sql`c`)})`
    : visibleStatementsSql(actor);

/** The conditions of a filtered list, scope included, but for its days. */
export function filterSql(actor: Actor, input: StatementFilters): Prisma.Sql[] {
  const { q, caseId, speakerId, organisationId, kind, country, trash } = input;
  const { trashed, listed } = listedFrom(input);
  return [
    scopeSql(actor, caseId),
    trash ? trashed : listed,
    ...(speakerId
      ? [
          Prisma.sql`(s."speakerId" = ${speakerId}::uuid OR s."relayedPersonId" = ${speakerId}::uuid)`,
        ]
      : []),
    ...(organisationId ? [Prisma.sql`s."speakerOrganisationId" = ${organisationId}::uuid`] : []),
    ...(kind ? [Prisma.sql`s."kinds" @> ARRAY[${kind}::"StatementKind"]`] : []),
    ...(country
      ? [
          Prisma.sql`s."speakerPositionId" IN (SELECT o."id" FROM "Position" o WHERE o."country" = ${country})`,
        ]
      : []),
    ...(q ? [Prisma.sql`s."text" ILIKE ${likePattern(q)}`] : []),
  ];
}
