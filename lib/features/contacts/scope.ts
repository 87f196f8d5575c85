import type { Actor } from "@/lib/auth/actor";
import type { Db } from "@/lib/db/client";
import { Prisma } from "@/lib/db/generated/client";
import { NotFoundError } from "@/lib/errors";
import { visibleCases, visibleCasesSql } from "@/lib/features/cases/scope";

/** Contacts that concern no case, or at least one case the actor may see. */
export function visibleContacts(actor: Actor): Prisma.ContactWhereInput {
  return {
    OR: [{ cases: { none: {} } }, { cases: { some: { caseRecord: visibleCases(actor) } } }],
  };
}

/** `visibleContacts` for hand-written SQL; `k` is the "Contact" row. Tested to agree. */
export function visibleContactsSql(actor: Actor): Prisma.Sql {
  return Prisma.sql`(NOT EXISTS (SELECT FROM "ContactCase" v WHERE v."contactId" = k."id")
    OR EXISTS (SELECT FROM "ContactCase" v JOIN "Case" c ON c."id" = v."caseId"
               WHERE v."contactId" = k."id" AND ${visibleCasesSql(actor, Prisma.sql`c`)}))`;
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
