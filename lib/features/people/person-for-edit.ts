import type { Actor } from "@/lib/auth/actor";
import type { Db } from "@/lib/db/client";
import type { Prisma } from "@/lib/db/generated/client";
import { NotFoundError } from "@/lib/errors";
import { newestPositionFirst, positionInclude } from "@/lib/features/people/mappers";
import { visiblePeople } from "@/lib/features/people/scope";

const include = {
  positions: { orderBy: [...newestPositionFirst], include: positionInclude },
} satisfies Prisma.PersonInclude;

export type PersonForEdit = Prisma.PersonGetPayload<{ include: typeof include }>;

/**
 * A person with offices, as stored: what an edit form begins with and what history compares.
 * @throws NotFoundError when absent or hidden
 */
export async function personForEdit(db: Db, actor: Actor, id: string): Promise<PersonForEdit> {
  const person = await db.person.findFirst({ where: { AND: [{ id }, visiblePeople(actor)] }, include });
  if (!person) throw new NotFoundError("This person does not exist, or is not visible to you.");
  return person;
}
