import type { Actor } from "@/lib/auth/actor";
import { boundsOf } from "@/lib/dates/bounds";
import { dateColumns } from "@/lib/dates/columns";
import type { Db } from "@/lib/db/client";
import type { Prisma } from "@/lib/db/generated/client";
import { InvalidInputError } from "@/lib/errors";
import { resolveOrganisation } from "@/lib/features/organisations/resolve-organisation";
import type { PositionInput } from "@/lib/features/people/schema";
import { lockSources, whyKeepCited } from "@/lib/features/sources/keep-cited";

/** @throws InvalidInputError when the office ends before it can have begun */
function requireOrder({ from, to }: PositionInput, path: string): void {
  const { earliest } = boundsOf(from.edtf);
  const { latest } = boundsOf(to.edtf);
  if (!earliest || !latest || earliest <= latest) return;
  throw new InvalidInputError({
    [`${path}.to`]: ["The office ends before it begins. Change one of the two dates."],
  });
}

async function positionData(tx: Db, actor: Actor, position: PositionInput, path: string) {
  return {
    title: position.title ?? "",
    organisationId: await resolveOrganisation(
      tx,
      actor,
      position.organisation,
      `${path}.organisation`,
    ),
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
  await removeOthers(tx, actor, personId, kept);
  for (const position of positions) {
    const path = `positions.${position.row}`;
    requireOrder(position, path);
    const data = await positionData(tx, actor, position, path);
    if (position.id) await changePosition(tx, personId, position.id, data, path);
    else await tx.position.create({ data: { ...data, personId } });
  }
}

async function changePosition(
  tx: Db,
  personId: string,
  id: string,
  data: Awaited<ReturnType<typeof positionData>>,
  path: string,
): Promise<void> {
  const { count } = await tx.position.updateMany({ where: { id, personId }, data });
  if (count === 0) {
    throw new InvalidInputError({
      [`${path}.title`]: [
        "This office is no longer this person’s. Remove it here, and add it anew if it belongs.",
      ],
    });
  }
}

async function removeOthers(tx: Db, actor: Actor, personId: string, kept: string[]): Promise<void> {
  const others = { personId, id: { notIn: kept } };
  const inUse = await tx.position.findFirst({
    where: {
      ...others,
      OR: [
        { statements: { some: {} } },
        { relayedIn: { some: {} } },
        { participation: { some: {} } },
      ],
    },
  });
  if (inUse) {
    throw new InvalidInputError({
      positions: [
        `“${inUse.title}” cannot be removed: statements or contacts record it as the office held that day. Give it an end date instead.`,
      ],
    });
  }
  await removeWithCitations(tx, actor, others);
}

/** Citations go with the office they stand at, but not the last one of a source with a text or files. */
async function removeWithCitations(tx: Db, actor: Actor, where: Prisma.PositionWhereInput) {
  const cited = await tx.citation.findMany({
    where: { position: where },
    select: { sourceId: true },
  });
  const losing = cited.map(({ sourceId }) => sourceId);
  await lockSources(tx, losing);
  await tx.position.deleteMany({ where });
  const why = await whyKeepCited(tx, actor, losing);
  if (why) throw new InvalidInputError({ positions: [why] });
}
