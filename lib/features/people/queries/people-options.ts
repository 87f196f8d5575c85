import type { Actor } from "@/lib/auth/actor";
import type { Db } from "@/lib/db/client";
import type { Prisma } from "@/lib/db/generated/client";
import { visiblePeople } from "@/lib/features/people/scope";

const LONGEST_LIST = 200;

/**
 * Visible people as options of a list's filter, by name: the first two hundred who have a part in
 * that list, and in any case the one it is narrowed to now.
 */
export async function peopleOptions(
  db: Db,
  actor: Actor,
  having: Prisma.PersonWhereInput,
  chosenId: string | null,
): Promise<{ value: string; label: string }[]> {
  const offered = chosenId ? { OR: [having, { id: chosenId }] } : having;
  const people = await db.person.findMany({
    where: { AND: [visiblePeople(actor), { deletedAt: null }, offered] },
    orderBy: [{ fullName: "asc" }, { id: "asc" }],
    take: LONGEST_LIST,
    select: { id: true, fullName: true },
  });
  return people.map(({ id, fullName }) => ({ value: id, label: fullName }));
}
