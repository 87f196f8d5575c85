import type { Actor } from "@/lib/auth/actor";
import type { Db } from "@/lib/db/client";
import type { Prisma } from "@/lib/db/generated/client";
import { NotFoundError } from "@/lib/errors";
import { visibleCases } from "@/lib/features/cases/scope";

/** Contacts that concern no case, or at least one case the actor may see. */
export function visibleContacts(actor: Actor): Prisma.ContactWhereInput {
  return {
    OR: [{ cases: { none: {} } }, { cases: { some: { caseRecord: visibleCases(actor) } } }],
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
