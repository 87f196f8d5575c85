import type { Actor } from "@/lib/auth/actor";
import type { Db } from "@/lib/db/client";
import type { Prisma } from "@/lib/db/generated/client";
import { NotFoundError } from "@/lib/errors";
import { visibleCases } from "@/lib/features/cases/scope";
import { visibleContacts } from "@/lib/features/contacts/scope";
import { visiblePeople } from "@/lib/features/people/scope";
import { visibleStatements } from "@/lib/features/statements/scope";

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
