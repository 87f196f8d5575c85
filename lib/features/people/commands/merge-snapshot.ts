import { readDate, dateColumns } from "@/lib/dates/columns";
import type { Db } from "@/lib/db/client";
import { personSnapshotArgs, type PersonForEdit } from "@/lib/features/people/person-for-edit";
import type { PersonFacts } from "@/lib/features/people/types";

/** A person as history compares them, merged or not. The caller has settled who may see them. */
export function personSnapshot(tx: Db, id: string): Promise<PersonForEdit> {
  return tx.person.findUniqueOrThrow({ where: { id }, ...personSnapshotArgs });
}

/** The part of a stored person that a merge brings together. */
export function factsOf(person: PersonForEdit): PersonFacts & { fullName: string } {
  const { fullName, aliases, nativeName, nativeNameLanguage, nationalities, description, notes } =
    person;
  return {
    ...{ fullName, aliases, nativeName, nativeNameLanguage, nationalities, description, notes },
    birth: readDate("birth", person),
  };
}

/** Those facts as columns to write. */
export function factColumns({ birth, ...facts }: PersonFacts) {
  return { ...facts, ...dateColumns("birth", birth) };
}

/** Holds both people against any other change until the transaction ends; always in one order. */
export async function lockPeople(tx: Db, ids: string[]): Promise<void> {
  await tx.$queryRaw`SELECT id FROM "Person" WHERE id = ANY(${ids}::uuid[]) ORDER BY id FOR UPDATE`;
}

/**
 * The cases in whose history a merge belongs: those that are about either person or in which either
 * has a part.
 */
export async function caseIdsOfPeople(tx: Db, ids: string[]): Promise<string[]> {
  const cases = await tx.case.findMany({
    where: {
      OR: [{ personId: { in: ids } }, { involvements: { some: { personId: { in: ids } } } }],
    },
    select: { id: true },
  });
  return cases.map(({ id }) => id);
}
