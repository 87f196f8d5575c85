import type { Actor } from "@/lib/auth/actor";
import type { Db } from "@/lib/db/client";
import { Prisma } from "@/lib/db/generated/client";
import { NotFoundError } from "@/lib/errors";
import { visibleCases, visibleCasesSql } from "@/lib/features/cases/scope";
import { visibleContacts, visibleContactsSql } from "@/lib/features/contacts/scope";
import { visiblePeople, visiblePeopleSql } from "@/lib/features/people/scope";
import { visibleStatements, visibleStatementsSql } from "@/lib/features/statements/scope";

/** Citations whose claim the actor may see. */
export function visibleCitations(actor: Actor): Prisma.CitationWhereInput {
  const ofStatement = { statement: visibleStatements(actor) };
  return {
    OR: [
      { caseRecord: visibleCases(actor) },
      { caseFact: { caseRecord: visibleCases(actor) } },
      { statement: visibleStatements(actor) },
      { contact: visibleContacts(actor) },
      { person: visiblePeople(actor) },
      { position: { person: visiblePeople(actor) } },
      { commitment: ofStatement },
      { commitmentStatusChange: { commitment: ofStatement } },
    ],
  };
}

const inTrash = { deletedAt: { not: null } } as const;

/** Citations whose claim belongs to a record in the trash: left out of lists and counts. */
const ofTrashedRecords: Prisma.CitationWhereInput = {
  OR: [
    { caseRecord: inTrash },
    { caseFact: { OR: [inTrash, { caseRecord: inTrash }] } },
    { statement: inTrash },
    { contact: inTrash },
    { person: inTrash },
    { position: { person: inTrash } },
    { commitment: { OR: [inTrash, { statement: inTrash }] } },
    {
      commitmentStatusChange: {
        OR: [inTrash, { commitment: { OR: [inTrash, { statement: inTrash }] } }],
      },
    },
  ],
};

/** Citations whose claim the actor may see and whose record is not in the trash. */
export function listedCitations(actor: Actor): Prisma.CitationWhereInput {
  return { AND: [visibleCitations(actor), { NOT: ofTrashedRecords }] };
}

/** Sources that nothing cites yet, or that something the actor may see cites. */
export function visibleSources(actor: Actor): Prisma.SourceWhereInput {
  return { OR: [{ citations: { none: {} } }, { citations: { some: visibleCitations(actor) } }] };
}

/** `visibleSources` for hand-written SQL; `o` is the "Source" row. Tested to agree. */
export function visibleSourcesSql(actor: Actor): Prisma.Sql {
  return Prisma.sql`(NOT EXISTS (SELECT FROM "Citation" t WHERE t."sourceId" = o."id") OR EXISTS (
    SELECT FROM "Citation" t LEFT JOIN "CaseFact" f ON f."id" = t."caseFactId"
      LEFT JOIN "Position" n ON n."id" = t."positionId"
      LEFT JOIN "CommitmentStatusChange" h ON h."id" = t."commitmentStatusChangeId"
      LEFT JOIN "Commitment" m ON m."id" = COALESCE(t."commitmentId", h."commitmentId")
    WHERE t."sourceId" = o."id" AND (
      EXISTS (SELECT FROM "Case" c WHERE c."id" = COALESCE(t."caseId", f."caseId")
              AND ${visibleCasesSql(actor, Prisma.sql`c`)})
      OR EXISTS (SELECT FROM "Statement" s WHERE s."id" = COALESCE(t."statementId", m."statementId")
                 AND ${visibleStatementsSql(actor)})
      OR EXISTS (SELECT FROM "Contact" k WHERE k."id" = t."contactId" AND ${visibleContactsSql(actor)})
      OR EXISTS (SELECT FROM "Person" p WHERE p."id" = COALESCE(t."personId", n."personId")
                 AND ${visiblePeopleSql(actor)}))))`;
}

/**
 * A source that the actor may see, trashed or not.
 * @throws NotFoundError when absent or hidden
 */
export async function requireVisibleSource(tx: Db, actor: Actor, sourceId: string) {
  const source = await tx.source.findFirst({
    where: { AND: [{ id: sourceId }, visibleSources(actor)] },
  });
  if (!source) throw new NotFoundError("This source does not exist, or is not visible to you.");
  return source;
}
