import type { Actor } from "@/lib/auth/actor";
import { dateColumns } from "@/lib/dates/columns";
import type { Db } from "@/lib/db/client";
import { InvalidInputError } from "@/lib/errors";
import { resolveOrganisation } from "@/lib/features/organisations/resolve-organisation";
import type { PositionInput } from "@/lib/features/people/schema";

async function positionData(tx: Db, actor: Actor, position: PositionInput, path: string) {
  return {
    title: position.title ?? "",
    organisationId: await resolveOrganisation(tx, actor, position.organisation, `${path}.organisation`),
    country: position.country,
    rank: position.rank,
    ...dateColumns("from", position.from),
    ...dateColumns("to", position.to),
  };
}

/**
 * Makes a person's offices those of the form: rows with an id are changed, others added, and those
 * left out removed, unless a statement or a contact says that they were held that day.
 * @throws InvalidInputError naming the row
 */
export async function writePositions(
  tx: Db,
  actor: Actor,
  personId: string,
  positions: readonly PositionInput[],
): Promise<void> {
  const kept = positions.flatMap((position) => (position.id ? [position.id] : []));
  await removeOthers(tx, personId, kept);
  for (const [index, position] of positions.entries()) {
    const data = await positionData(tx, actor, position, `positions.${index}`);
    if (position.id) await tx.position.updateMany({ where: { id: position.id, personId }, data });
    else await tx.position.create({ data: { ...data, personId } });
  }
}

async function removeOthers(tx: Db, personId: string, kept: string[]): Promise<void> {
  const others = { personId, id: { notIn: kept } };
  const inUse = await tx.position.findFirst({
    where: {
      ...others,
      OR: [{ statements: { some: {} } }, { relayedIn: { some: {} } }, { participation: { some: {} } }],
    },
  });
  if (inUse) {
    throw new InvalidInputError({
      positions: [
        `“${inUse.title}” cannot be removed: statements or contacts record it as the office held that day. Give it an end date instead.`,
      ],
    });
  }
  await tx.position.deleteMany({ where: others });
}
