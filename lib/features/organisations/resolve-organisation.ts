import type { Actor } from "@/lib/auth/actor";
import type { Db } from "@/lib/db/client";
import { foldName, likeLiteral } from "@/lib/db/folded-names";
import type { Prisma } from "@/lib/db/generated/client";
import { InvalidInputError } from "@/lib/errors";
import { addOrganisation } from "@/lib/features/organisations/commands";
import { isEmptyPick, type Pick } from "@/lib/validation/pick";

/**
 * The organisation a picker means: the chosen one, or the one of that very name. A name that is not
 * on file yet is added, as its own audited command; null when the picker was left empty.
 * @param path form field that an error belongs to
 * @throws InvalidInputError when the chosen organisation is gone or several have that name
 */
export async function resolveOrganisation(
  tx: Db,
  actor: Actor,
  pick: Pick,
  path: string,
): Promise<string | null> {
  if (isEmptyPick(pick)) return null;
  const matches = await tx.organisation.findMany({
    where: await whereMeant(tx, pick),
    select: { id: true },
    take: 2,
  });
  if (matches.length > 1) {
    throw new InvalidInputError({
      [path]: [`Several organisations are called ${pick.label}. Choose one from the list.`],
    });
  }
  if (matches[0]) return matches[0].id;
  if (pick.id)
    throw new InvalidInputError({
      [path]: ["This organisation is no longer on file. Choose another."],
    });
  const added = await addOrganisation.within(tx, actor, { name: pick.label, kind: "other" });
  return added.id;
}

/** An id stays good when its organisation is in the trash: records that name it can still be edited. */
async function whereMeant(tx: Db, pick: Pick): Promise<Prisma.OrganisationWhereInput> {
  if (pick.id) return { id: pick.id };
  return { deletedAt: null, id: { in: await idsOfOrganisationsCalled(tx, pick.label ?? "") } };
}

async function idsOfOrganisationsCalled(tx: Db, name: string): Promise<string[]> {
  const folded = await foldName(tx, name);
  const rows = await tx.$queryRaw<{ id: string }[]>`
    SELECT id FROM "Organisation"
    WHERE "foldedNames" LIKE ${`%${likeLiteral(folded)}%`}
      AND (vigil_fold(name) = ${folded}
        OR EXISTS (SELECT FROM unnest(aliases) AS alias WHERE vigil_fold(alias) = ${folded}))`;
  return rows.map(({ id }) => id);
}
