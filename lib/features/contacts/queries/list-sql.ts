import type { Actor } from "@/lib/auth/actor";
import { Prisma } from "@/lib/db/generated/client";
import { likePattern } from "@/lib/db/sql-page";
import { listedByDay, scopeByDaySql } from "@/lib/features/cases/queries/list-by-day";
import type { ContactFilters } from "@/lib/features/contacts/schema";
import { visibleContactsSql } from "@/lib/features/contacts/scope";

/** The tables, columns and order of a list. */
export const listedFrom = ({ caseId }: ContactFilters) =>
  listedByDay({ table: "Contact", day: "happenedOn" }, caseId);

const WORDS = ["topics", "asked", "answered", "nextStep", "place", "onBehalfOf", "internalNotes"];

/**
 * Words of the contact itself, or in the name of somebody who took part. Whose name has them is looked for
 * in each contact or, where there are many, in all of them at once, as the database sees fit.
 */
function saying(words: string): Prisma.Sql {
  const like = likePattern(words);
  const own = WORDS.map((column) => Prisma.sql`s.${Prisma.raw(`"${column}"`)} ILIKE ${like}`);
  return Prisma.sql`(${Prisma.join(own, " OR ")}
    OR EXISTS (SELECT FROM "ContactParticipant" p JOIN "Person" n ON n."id" = p."personId"
      WHERE p."contactId" = s."id" AND n."fullName" ILIKE ${like})
    OR EXISTS (SELECT FROM "ContactParticipant" p JOIN "Organisation" n ON n."id" = p."organisationId"
      WHERE p."contactId" = s."id" AND n."name" ILIKE ${like}))`;
}

/** The conditions of a filtered list, scope included, but for its days. */
export function filterSql(actor: Actor, input: ContactFilters): Prisma.Sql[] {
  const { q, caseId, personId, medium, made, outcome, trash } = input;
  const { id, trashed, listed } = listedFrom(input);
  return [
    scopeByDaySql(actor, caseId, visibleContactsSql(actor)),
    trash ? trashed : listed,
    ...(personId
      ? [
          Prisma.sql`EXISTS (SELECT FROM "ContactParticipant" p
            WHERE p."contactId" = ${id} AND p."personId" = ${personId}::uuid)`,
        ]
      : []),
    ...(medium ? [Prisma.sql`s."medium" = ${medium}::"ContactMedium"`] : []),
    ...(made ? [Prisma.sql`s."made" = ${made}::"ContactMade"`] : []),
    ...(outcome ? [Prisma.sql`s."outcome" = ${outcome}::"ContactOutcome"`] : []),
    ...(q ? [saying(q)] : []),
  ];
}
