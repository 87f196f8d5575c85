import type { Db } from "@/lib/db/client";
import { foldName, likeLiteral } from "@/lib/db/folded-names";

/**
 * Ids of the people one of whose names is this one, whatever its case and accents. Not scoped.
 * Without those merged into somebody else, whose names are all with the one who was kept.
 */
export async function idsOfPeopleCalled(db: Db, name: string): Promise<string[]> {
  const folded = await foldName(db, name);
  const rows = await db.$queryRaw<{ id: string }[]>`
    SELECT id FROM "Person"
    WHERE "mergedIntoId" IS NULL AND "foldedNames" LIKE ${`%${likeLiteral(folded)}%`}
      AND (vigil_fold("fullName") = ${folded} OR vigil_fold("nativeName") = ${folded}
        OR EXISTS (SELECT FROM unnest(aliases) AS alias WHERE vigil_fold(alias) = ${folded}))`;
  return rows.map(({ id }) => id);
}

/**
 * The person that an id stands for today: after a merge, the one that was kept. Waits for a merge
 * that is under way, and holds the next one off until the caller's transaction ends, so that
 * nothing is ever linked to a person who has just been merged into another.
 */
export async function currentPersonId(tx: Db, id: string): Promise<string> {
  const rows = await tx.$queryRaw<{ mergedIntoId: string | null }[]>`
    SELECT "mergedIntoId" FROM "Person" WHERE id = ${id}::uuid FOR SHARE`;
  const keptId = rows[0]?.mergedIntoId;
  return keptId ? currentPersonId(tx, keptId) : id;
}
