import type { Actor } from "@/lib/auth/actor";
import type { Db } from "@/lib/db/client";
import type { Prisma } from "@/lib/db/generated/client";
import { InvalidInputError } from "@/lib/errors";
import { addPerson } from "@/lib/features/people/commands/add-person";
import { personRowInclude, toPersonOption, toPersonRow } from "@/lib/features/people/mappers";
import { currentPersonId, idsOfPeopleCalled } from "@/lib/features/people/people-called";
import type { NewPerson } from "@/lib/features/people/schema";
import { visiblePeople } from "@/lib/features/people/scope";
import { isEmptyPick, type Pick } from "@/lib/validation/pick";

/** Namesakes offered to choose between. */
const MOST_NAMESAKES = 20;

/**
 * The person a picker means: a new one when the form gives a new person's name, else the one chosen,
 * else (without JavaScript there is only a text box) the only one of that very name.
 * @param path form field that an error belongs to
 * @returns the id, or null when nothing was entered
 * @throws InvalidInputError when nobody or several people have that name
 */
export async function resolvePerson(
  tx: Db,
  actor: Actor,
  pick: Pick,
  newPerson: NewPerson,
  path: string,
): Promise<string | null> {
  if (newPerson && pick.id) {
    throw new InvalidInputError({
      [path]: ["Choose a person on file or add a new one, not both. Clear one of the two."],
    });
  }
  if (newPerson) return addNewPerson(tx, actor, newPerson);
  if (isEmptyPick(pick)) return null;
  const matches = await tx.person.findMany({
    where: { AND: [visiblePeople(actor), await whereMeant(tx, pick)] },
    orderBy: { id: "asc" },
    take: MOST_NAMESAKES,
    include: personRowInclude,
  });
  if (matches.length === 1 && matches[0]) return currentPersonId(tx, matches[0].id);
  const choices = matches.map(toPersonRow).map(toPersonOption);
  throw new InvalidInputError({ [path]: [refusal(pick, matches.length)] }, { [path]: choices });
}

/** An id stays good when its person is in the trash: records that name them can still be edited. */
async function whereMeant(tx: Db, pick: Pick): Promise<Prisma.PersonWhereInput> {
  if (pick.id) return { id: await currentPersonId(tx, pick.id) };
  return { deletedAt: null, id: { in: await idsOfPeopleCalled(tx, pick.label ?? "") } };
}

function refusal(pick: Pick, found: number): string {
  if (pick.id) return "This person is no longer on file. Choose another.";
  return found > 1
    ? `Several people are called ${pick.label}. Choose one from the list.`
    : `Nobody called ${pick.label} is on file. Choose a person from the list, or add a new one.`;
}

async function addNewPerson(tx: Db, actor: Actor, person: NonNullable<NewPerson>): Promise<string> {
  const { fullName, title, organisation, country, rank } = person;
  const position = { title, organisation: { id: null, label: organisation }, country, rank };
  const added = await addPerson.within(tx, actor, { fullName, positions: title ? [position] : [] });
  return added.id;
}
