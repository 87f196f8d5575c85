import { type Db } from "@/lib/db/client";
import { Prisma } from "@/lib/db/generated/client";
import type { MergeRecord } from "@/lib/features/people/commands/merge-record";

type LinkKind = keyof MergeRecord["moved"];

const column = (table: string, name: string) => ({
  table: Prisma.raw(`"${table}"`),
  name: Prisma.raw(`"${name}"`),
});

/** Every column that points at a person's record as one they have a part in. */
const LINKS: Record<LinkKind, ReturnType<typeof column>> = {
  statements: column("Statement", "speakerId"),
  relayed: column("Statement", "relayedPersonId"),
  participants: column("ContactParticipant", "personId"),
  cases: column("Case", "personId"),
  involvements: column("CaseInvolvement", "personId"),
  positions: column("Position", "personId"),
  citations: column("Citation", "personId"),
  photographs: column("Attachment", "personId"),
  mergedBefore: column("Person", "mergedIntoId"),
};

const KINDS = Object.keys(LINKS) as LinkKind[];

/**
 * Points every row that pointed at one person at another, those hidden from the actor as well: it
 * is one identity. By hand-written SQL, so that no bound on the number of ids applies.
 * @returns the ids of the rows, by kind
 */
export async function moveAllLinks(
  tx: Db,
  from: string,
  to: string,
): Promise<MergeRecord["moved"]> {
  const moved = {} as MergeRecord["moved"];
  for (const kind of KINDS) {
    const { table, name } = LINKS[kind];
    const rows = await tx.$queryRaw<{ id: string }[]>`
      UPDATE ${table} SET ${name} = ${to}::uuid WHERE ${name} = ${from}::uuid RETURNING id`;
    moved[kind] = rows.map(({ id }) => id);
  }
  return moved;
}

/**
 * Points the given rows back, save those that are gone or were given to somebody else since.
 * @returns whether all of them went back
 */
export async function moveLinksBack(
  tx: Db,
  moved: MergeRecord["moved"],
  from: string,
  to: string,
): Promise<boolean> {
  let all = true;
  for (const kind of KINDS) {
    const { table, name } = LINKS[kind];
    const count = await tx.$executeRaw`
      UPDATE ${table} SET ${name} = ${to}::uuid
      WHERE id = ANY(${moved[kind]}::uuid[]) AND ${name} = ${from}::uuid`;
    all &&= count === moved[kind].length;
  }
  return all;
}
