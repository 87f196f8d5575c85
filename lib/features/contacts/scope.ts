import type { Actor } from "@/lib/auth/actor";
import type { Db } from "@/lib/db/client";
import type { Prisma } from "@/lib/db/generated/client";
import { NotFoundError } from "@/lib/errors";
import { hiddenCases, visibleCases } from "@/lib/features/cases/scope";

/**
 * Contacts that concern no case, or at least one case the actor may see; asked as `visibleStatements`
 * is, and for the same reason.
 */
export function visibleContacts(actor: Actor): Prisma.ContactWhereInput {
  const besides = { cases: { some: { caseRecord: visibleCases(actor) } } };
  return {
    OR: [
      { cases: { none: { caseRecord: hiddenCases(actor) } } },
      { cases: { some: { caseRecord: hiddenCases(actor), contact: besides } } },
    ],
  };
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
