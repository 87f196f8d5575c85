import type { Db } from "@/lib/db/client";

/** Ids of the cases in which this person is the one detained: whose history a change belongs to. */
export async function caseIdsOfPerson(db: Db, personId: string): Promise<string[]> {
  const cases = await db.case.findMany({ where: { personId }, select: { id: true } });
  return cases.map(({ id }) => id);
}
