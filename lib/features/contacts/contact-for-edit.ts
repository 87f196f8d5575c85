import type { Actor } from "@/lib/auth/actor";
import type { Db } from "@/lib/db/client";
import type { Prisma } from "@/lib/db/generated/client";
import { NotFoundError } from "@/lib/errors";
import { visibleCases } from "@/lib/features/cases/scope";
import { participantOrder } from "@/lib/features/contacts/mappers";
import { visibleContacts } from "@/lib/features/contacts/scope";
import { citationOrder } from "@/lib/features/sources/mappers";

const personName = { select: { fullName: true } } as const;
const organisationName = { select: { name: true } } as const;

/** The links to cases that a form shows and may change; those to hidden or trashed cases stay as they are. */
export function editableCases(actor: Actor): Prisma.ContactCaseWhereInput {
  return { caseRecord: { AND: [{ deletedAt: null }, visibleCases(actor)] } };
}

function includeFor(actor: Actor) {
  return {
    participants: {
      orderBy: participantOrder,
      include: {
        person: personName,
        organisation: organisationName,
        position: { select: { title: true, organisation: organisationName } },
      },
    },
    cases: {
      where: editableCases(actor),
      orderBy: { caseId: "asc" },
      include: { caseRecord: { select: { reference: true, person: personName } } },
    },
    citations: { orderBy: citationOrder, include: { source: { select: { title: true } } } },
  } satisfies Prisma.ContactInclude;
}

const sortKeys = { newestFirst: true, oldestFirst: true } as const;

export type ContactForEdit = Prisma.ContactGetPayload<{
  include: ReturnType<typeof includeFor>;
  omit: typeof sortKeys;
}>;

/**
 * A contact as stored, with its participants, visible cases and sources: what an edit form begins
 * with and what history compares.
 * @throws NotFoundError when absent or hidden
 */
export async function contactForEdit(db: Db, actor: Actor, id: string): Promise<ContactForEdit> {
  const contact = await db.contact.findFirst({
    where: { AND: [{ id }, visibleContacts(actor)] },
    include: includeFor(actor),
    omit: sortKeys,
  });
  if (!contact) throw new NotFoundError("This contact does not exist, or is not visible to you.");
  return contact;
}

/**
 * A contact as its history keeps it. Rows that are written anew with each edit are kept by what they
 * say, so that only real changes show; cases by id alone, since not every reader may know of each.
 */
export function contactSnapshot(contact: ContactForEdit): Record<string, unknown> {
  return {
    ...contact,
    participants: contact.participants.map(({ part, person, position, organisation }) => ({
      name: person?.fullName ?? organisation?.name,
      office: position?.title ?? null,
      part,
    })),
    cases: contact.cases.map(({ caseId }) => caseId),
    citations: contact.citations.map(({ source, about, exactWords, note }) => ({
      source: source.title,
      about,
      exactWords,
      note,
    })),
  };
}
