import type { Actor } from "@/lib/auth/actor";
import type { Db } from "@/lib/db/client";
import { Prisma } from "@/lib/db/generated/client";
import { NotFoundError } from "@/lib/errors";
import { visibleCases, visibleCasesSql } from "@/lib/features/cases/scope";
import { visibleContacts, visibleContactsSql } from "@/lib/features/contacts/scope";
import { visibleStatements, visibleStatementsSql } from "@/lib/features/statements/scope";

/** Linked to no case at all: neither as its subject nor through anything said, done or passed on. */
const unlinked: Prisma.PersonWhereInput = {
  cases: { none: {} },
  involvements: { none: {} },
  statements: { none: { cases: { some: {} } } },
  relayedIn: { none: { cases: { some: {} } } },
  participation: { none: { contact: { cases: { some: {} } } } },
};

/**
 * People linked to no case, or to at least one thing the actor may see. Those merged into somebody
 * else are left out: their links went there, so nothing is left to tell who may see them.
 */
export function visiblePeople(actor: Actor): Prisma.PersonWhereInput {
  return {
    mergedIntoId: null,
    OR: [
      unlinked,
      { cases: { some: visibleCases(actor) } },
      { involvements: { some: { caseRecord: visibleCases(actor) } } },
      { statements: { some: visibleStatements(actor) } },
      { relayedIn: { some: visibleStatements(actor) } },
      { participation: { some: { contact: visibleContacts(actor) } } },
    ],
  };
}

/** What somebody said, or what is passed on of it. */
const said = (person: Prisma.Sql) =>
  ["speakerId", "relayedPersonId"].map(
    (column) =>
      Prisma.sql`FROM "Statement" s WHERE s.${Prisma.raw(`"${column}"`)} = ${person}."id"`,
  );

/**
 * People by whom, or in whose name, something that the actor may see was said; `alias` names the
 * "Person" row. Asked of one person at a time, as in `visiblePeopleSql`.
 */
export const spokeVisiblySql = (actor: Actor, alias: Prisma.Sql): Prisma.Sql =>
  Prisma.sql`(${Prisma.join(
    said(alias).map(
      (from) => Prisma.sql`EXISTS (SELECT ${from} AND ${visibleStatementsSql(actor)} OFFSET 0)`,
    ),
    " OR ",
  )})`;

/** People with a part in a contact that the actor may see; `alias` names the "Person" row. */
export const tookPartVisiblySql = (actor: Actor, alias: Prisma.Sql): Prisma.Sql =>
  Prisma.sql`EXISTS (SELECT FROM "ContactParticipant" k JOIN "Contact" s ON s."id" = k."contactId"
    WHERE k."personId" = ${alias}."id" AND ${visibleContactsSql(actor)} OFFSET 0)`;

/**
 * `visiblePeople` for hand-written SQL; `alias` names the "Person" row. Tested to agree. Asked of one
 * person at a time (OFFSET forbids anything else): a page needs few, and the links of all people there
 * are need not be gone through first. Who has links and none to be seen is hidden; what is linked to no
 * case is seen, so that whoever is left over is linked to restricted cases alone, or to nothing.
 */
export function visiblePeopleSql(actor: Actor, alias: Prisma.Sql): Prisma.Sql {
  const held = Prisma.sql`FROM "Case" c WHERE c."personId" = ${alias}."id"`;
  const involved = Prisma.sql`FROM "CaseInvolvement" i JOIN "Case" c ON c."id" = i."caseId"
    WHERE i."personId" = ${alias}."id"`;
  const met = Prisma.sql`FROM "ContactParticipant" k WHERE k."personId" = ${alias}."id"`;
  const seen = visibleCasesSql(actor, Prisma.sql`c`);
  const links = [held, involved, met, ...said(alias)];
  return Prisma.sql`(${alias}."mergedIntoId" IS NULL AND (
    EXISTS (SELECT ${held} AND ${seen} OFFSET 0) OR EXISTS (SELECT ${involved} AND ${seen} OFFSET 0)
    OR ${spokeVisiblySql(actor, alias)} OR ${tookPartVisiblySql(actor, alias)}
    OR NOT (${Prisma.join(
      links.map((from) => Prisma.sql`EXISTS (SELECT ${from} OFFSET 0)`),
      " OR ",
    )})))`;
}

/** Which of some people the actor may see, trashed or not. One query. */
export async function visiblePeopleAmong(
  db: Db,
  actor: Actor,
  ids: readonly string[],
): Promise<string[]> {
  const rows = await db.$queryRaw<{ id: string }[]>`SELECT p."id" FROM "Person" p
    WHERE p."id" = ANY(${ids}::uuid[]) AND ${visiblePeopleSql(actor, Prisma.sql`p`)}`;
  return rows.map(({ id }) => id);
}

/**
 * A person that the actor may see, trashed or not.
 * @throws NotFoundError when absent, hidden or merged into somebody else
 */
export async function requireVisiblePerson(tx: Db, actor: Actor, personId: string) {
  const person = await tx.person.findFirst({
    where: { AND: [{ id: personId }, visiblePeople(actor)] },
    include: { positions: true },
  });
  if (!person) throw new NotFoundError("This person does not exist, or is not visible to you.");
  return person;
}

/**
 * A person that the actor may see, or that was merged into one they may see: whose history they
 * may read.
 * @throws NotFoundError when absent or hidden
 */
export async function requireSeenPerson(tx: Db, actor: Actor, personId: string) {
  const person = await tx.person.findFirst({
    where: { id: personId, OR: [visiblePeople(actor), { mergedInto: visiblePeople(actor) }] },
  });
  if (!person) throw new NotFoundError("This person does not exist, or is not visible to you.");
  return person;
}
