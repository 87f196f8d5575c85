import type { Actor } from "@/lib/auth/actor";
import type { Db } from "@/lib/db/client";
import { Prisma } from "@/lib/db/generated/client";
import { visiblePeopleSql } from "@/lib/features/people/scope";

const LONGEST_LIST = 200;

/**
 * Visible people as options of a list's filter, by name: the first two hundred who have a part in
 * that list, and in any case the one it is narrowed to now. At most two queries.
 * @param having the part that the person "p" must have in something the actor may see, which makes them
 *   visible; a subquery in it ends with OFFSET 0, so that it is asked of one person at a time
 */
export async function peopleOptions(
  db: Db,
  actor: Actor,
  having: Prisma.Sql,
  chosenId: string | null,
): Promise<{ value: string; label: string }[]> {
  const read = (offered: Prisma.Sql) => db.$queryRaw<{ id: string; fullName: string }[]>`
    SELECT p."id", p."fullName" FROM "Person" p
    WHERE p."mergedIntoId" IS NULL AND p."deletedAt" IS NULL AND ${offered}
    ORDER BY p."fullName", p."id" LIMIT ${LONGEST_LIST}`;
  const rows = await read(having);
  const missing = chosenId !== null && !rows.some(({ id }) => id === chosenId);
  const chosen = missing
    ? await read(
        Prisma.sql`p."id" = ${chosenId}::uuid AND ${visiblePeopleSql(actor, Prisma.sql`p`)}`,
      )
    : [];
  return [...rows, ...chosen].map(({ id, fullName }) => ({ value: id, label: fullName }));
}
