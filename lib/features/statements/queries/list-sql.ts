import type { Actor } from "@/lib/auth/actor";
import { Prisma } from "@/lib/db/generated/client";
import { likePattern } from "@/lib/db/sql-page";
import { listedByDay, scopeByDaySql } from "@/lib/features/cases/queries/list-by-day";
import type { StatementFilters } from "@/lib/features/statements/schema";
import { visibleStatementsSql } from "@/lib/features/statements/scope";

/** The tables, columns and order of a list. */
export const listedFrom = ({ caseId }: StatementFilters) =>
  listedByDay({ table: "Statement", day: "saidOn" }, caseId);

/** The conditions of a filtered list, scope included, but for its days. */
export function filterSql(actor: Actor, input: StatementFilters): Prisma.Sql[] {
  const { q, caseId, speakerId, organisationId, kind, country, trash } = input;
  const { trashed, listed } = listedFrom(input);
  return [
    scopeByDaySql(actor, caseId, visibleStatementsSql(actor)),
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
