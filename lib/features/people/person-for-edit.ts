import type { Actor } from "@/lib/auth/actor";
import type { Db } from "@/lib/db/client";
import type { Prisma } from "@/lib/db/generated/client";
import { NotFoundError } from "@/lib/errors";
import { newestPositionFirst, positionInclude } from "@/lib/features/people/mappers";
import { visiblePeople } from "@/lib/features/people/scope";

/** A person as history compares them: with offices, without what the database computes. */
export const personSnapshotArgs = {
  include: { positions: { orderBy: [...newestPositionFirst], include: positionInclude } },
  omit: { foldedNames: true },
} satisfies Prisma.PersonDefaultArgs;

export type PersonForEdit = Prisma.PersonGetPayload<typeof personSnapshotArgs>;

/**
 * A person with offices, as stored: what an edit form begins with and what history compares.
 * @throws NotFoundError when absent or hidden
 */
export async function personForEdit(db: Db, actor: Actor, id: string): Promise<PersonForEdit> {
  const person = await db.person.findFirst({
    where: { AND: [{ id }, visiblePeople(actor)] },
    ...personSnapshotArgs,
  });
  if (!person) throw new NotFoundError("This person does not exist, or is not visible to you.");
  return person;
}
