import type { Actor } from "@/lib/auth/actor";
import type { Db } from "@/lib/db/client";
import { Prisma } from "@/lib/db/generated/client";
import { NotFoundError } from "@/lib/errors";
import { visibleCases, visibleCasesSql } from "@/lib/features/cases/scope";
import { visibleContacts, visibleContactsSql } from "@/lib/features/contacts/scope";
import { visibleStatements, visibleStatementsSql } from "@/lib/features/statements/scope";

/** Linked to no case at all: neither as its subject nor through anything said, done or passed on. */
const unlinked: Prisma.PersonWhereInput = {
  cases: { none: {} },
  involvements: { none: {} },
  statements: { none: { cases: { some: {} } } },
  relayedIn: { none: { cases: { some: {} } } },
  participation: { none: { contact: { cases: { some: {} } } } },
};

/**
 * People linked to no case, or to at least one thing the actor may see. Those merged into somebody
 * else are left out: their links went there, so nothing is left to tell who may see them.
 */
export function visiblePeople(actor: Actor): Prisma.PersonWhereInput {
  return {
    mergedIntoId: null,
    OR: [
      unlinked,
      { cases: { some: visibleCases(actor) } },
      { involvements: { some: { caseRecord: visibleCases(actor) } } },
      { statements: { some: visibleStatements(actor) } },
      { relayedIn: { some: visibleStatements(actor) } },
      { participation: { some: { contact: visibleContacts(actor) } } },
    ],
  };
}

/** `visiblePeople` for hand-written SQL; `p` is the "Person" row. Tested to agree. */
export function visiblePeopleSql(actor: Actor): Prisma.Sql {
  const seen = visibleCasesSql(actor, Prisma.sql`c`);
  const said = Prisma.sql`(s."speakerId" = p."id" OR s."relayedPersonId" = p."id")`;
  return Prisma.sql`(p."mergedIntoId" IS NULL AND (
    (NOT EXISTS (SELECT FROM "Case" c WHERE c."personId" = p."id")
      AND NOT EXISTS (SELECT FROM "CaseInvolvement" i WHERE i."personId" = p."id")
      AND NOT EXISTS (SELECT FROM "Statement" s JOIN "StatementCase" v ON v."statementId" = s."id" WHERE ${said})
      AND NOT EXISTS (SELECT FROM "ContactParticipant" x JOIN "ContactCase" v ON v."contactId" = x."contactId"
                      WHERE x."personId" = p."id"))
    OR EXISTS (SELECT FROM "Case" c WHERE c."personId" = p."id" AND ${seen})
    OR EXISTS (SELECT FROM "CaseInvolvement" i JOIN "Case" c ON c."id" = i."caseId"
               WHERE i."personId" = p."id" AND ${seen})
    OR EXISTS (SELECT FROM "Statement" s WHERE ${said} AND ${visibleStatementsSql(actor)})
    OR EXISTS (SELECT FROM "ContactParticipant" x JOIN "Contact" k ON k."id" = x."contactId"
               WHERE x."personId" = p."id" AND ${visibleContactsSql(actor)})))`;
}

/**
 * A person that the actor may see, trashed or not.
 * @throws NotFoundError when absent, hidden or merged into somebody else
 */
export async function requireVisiblePerson(tx: Db, actor: Actor, personId: string) {
  const person = await tx.person.findFirst({
    where: { AND: [{ id: personId }, visiblePeople(actor)] },
    include: { positions: true },
  });
  if (!person) throw new NotFoundError("This person does not exist, or is not visible to you.");
  return person;
}

/**
 * A person that the actor may see, or that was merged into one they may see: whose history they
 * may read.
 * @throws NotFoundError when absent or hidden
 */
export async function requireSeenPerson(tx: Db, actor: Actor, personId: string) {
  const person = await tx.person.findFirst({
    where: { id: personId, OR: [visiblePeople(actor), { mergedInto: visiblePeople(actor) }] },
  });
  if (!person) throw new NotFoundError("This person does not exist, or is not visible to you.");
  return person;
}
