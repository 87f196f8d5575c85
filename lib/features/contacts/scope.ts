import type { Actor } from "@/lib/auth/actor";
import type { Db } from "@/lib/db/client";
import { Prisma } from "@/lib/db/generated/client";
import { NotFoundError } from "@/lib/errors";
import { visibleRestrictedCases, visibleRestrictedCasesSql } from "@/lib/features/cases/scope";

/**
 * Contacts that concern no case, or at least one case the actor may see. Those that concern an open
 * case or none say so themselves (`restricted`), so that only the others' links are looked through.
 */
export function visibleContacts(actor: Actor): Prisma.ContactWhereInput {
  return {
    OR: [{ restricted: false }, { cases: { some: { caseRecord: visibleRestrictedCases(actor) } } }],
  };
}

/** `visibleContacts` for hand-written SQL; `alias` names the "Contact" row. Tested to agree. */
export function visibleContactsSql(actor: Actor, alias = Prisma.sql`s`): Prisma.Sql {
  return Prisma.sql`(NOT ${alias}."restricted"
    OR EXISTS (SELECT FROM "ContactCase" v JOIN "Case" w ON w."id" = v."caseId"
               WHERE v."contactId" = ${alias}."id" AND ${visibleRestrictedCasesSql(actor, Prisma.sql`w`)}))`;
}

/**
 * A contact that the actor may see, trashed or not.
 * @throws NotFoundError when it is absent or hidden
 */
export async function requireVisibleContact(tx: Db, actor: Actor, contactId: string) {
  const contact = await tx.contact.findFirst({
    where: { AND: [{ id: contactId }, visibleContacts(actor)] },
    include: { cases: true, participants: true, citations: true },
  });
  if (!contact) throw new NotFoundError("This contact does not exist, or is not visible to you.");
  return contact;
}
