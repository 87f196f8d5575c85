import type { Actor } from "@/lib/auth/actor";
import { Prisma } from "@/lib/db/generated/client";
import { likePattern } from "@/lib/db/sql-page";
import { visibleCasesSql } from "@/lib/features/cases/scope";
import type { ContactFilters } from "@/lib/features/contacts/schema";
import { visibleContactsSql } from "@/lib/features/contacts/scope";

/**
 * Where a list of contacts begins: at all of them, or at the links of one case, which say themselves when
 * somebody was in contact. The contact "s" is left out by the database where nothing is asked of it.
 */
const ALL = {
  from: Prisma.sql`"Contact" s`,
  id: Prisma.sql`s."id"`,
  newest: Prisma.sql`s."newestFirst"`,
  oldest: Prisma.sql`s."oldestFirst"`,
  earliest: Prisma.sql`s."happenedOnEarliest"`,
  latest: Prisma.sql`s."happenedOnLatest"`,
  trashed: Prisma.sql`s."deletedAt" IS NOT NULL`,
  listed: Prisma.sql`s."deletedAt" IS NULL`,
};
const ofCase = (caseId: string): typeof ALL => ({
  from: Prisma.sql`(SELECT * FROM "ContactCase" k WHERE k."caseId" = ${caseId}::uuid) l
    LEFT JOIN "Contact" s ON s."id" = l."contactId"`,
  id: Prisma.sql`l."contactId"`,
  newest: Prisma.sql`l."newestFirst"`,
  oldest: Prisma.sql`l."oldestFirst"`,
  earliest: Prisma.sql`l."earliest"`,
  latest: Prisma.sql`l."stated"`,
  trashed: Prisma.sql`l."trashed"`,
  listed: Prisma.sql`NOT l."trashed"`,
});

/** The tables, columns and order of a list. */
export const listedFrom = ({ caseId }: ContactFilters) => (caseId ? ofCase(caseId) : ALL);

// Only through a visible case: else a hidden one's id would tell which contacts concern it. What concerns
// a case that the actor may see is visible, so the narrower list asks for that alone.
const scopeSql = (actor: Actor, caseId: string | null): Prisma.Sql =>
  caseId
    ? Prisma.sql`EXISTS (SELECT FROM "Case" c
        WHERE c."id" = ${caseId}::uuid AND ${visibleCasesSql(actor, Prisma.sql`c`)})`
    : visibleContactsSql(actor);

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
    scopeSql(actor, caseId),
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
