import type { Actor } from "@/lib/auth/actor";
import type { Db } from "@/lib/db/client";
import { Prisma } from "@/lib/db/generated/client";
import { caseLabel } from "@/lib/features/cases/rules/case-label";
import { visibleCasesSql } from "@/lib/features/cases/scope";

const LONGEST_LIST = 200;

type Found = { id: string; reference: string; fullName: string };

/**
 * Visible cases as options of a list's filter, by name: the first two hundred that have records of
 * that list, and in any case the one the list is narrowed to now. At most two queries.
 * @param having what the case "c" must have; a subquery in it ends with OFFSET 0, so that it is asked
 *   of one case at a time, until there are enough
 */
export async function caseOptions(
  db: Db,
  actor: Actor,
  having: Prisma.Sql,
  chosenId: string | null,
): Promise<{ value: string; label: string }[]> {
  const read = (offered: Prisma.Sql) => db.$queryRaw<Found[]>`
    SELECT c."id", c."reference", p."fullName" FROM "Case" c JOIN "Person" p ON p."id" = c."personId"
    WHERE ${visibleCasesSql(actor, Prisma.sql`c`)} AND c."deletedAt" IS NULL AND ${offered}
    ORDER BY p."fullName", c."id" LIMIT ${LONGEST_LIST}`;
  const rows = await read(having);
  const missing = chosenId !== null && !rows.some(({ id }) => id === chosenId);
  const chosen = missing ? await read(Prisma.sql`c."id" = ${chosenId}::uuid`) : [];
  return [...rows, ...chosen].map(({ id, reference, fullName }) => ({
    value: id,
    label: caseLabel(fullName, reference),
  }));
}
