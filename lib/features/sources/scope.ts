import type { Actor } from "@/lib/auth/actor";
import type { Db } from "@/lib/db/client";
import { Prisma } from "@/lib/db/generated/client";
import { NotFoundError } from "@/lib/errors";
import { visibleCases, visibleCasesSql } from "@/lib/features/cases/scope";
import { visibleContacts, visibleContactsSql } from "@/lib/features/contacts/scope";
import { visiblePeople, visiblePeopleSql } from "@/lib/features/people/scope";
import { visibleStatements, visibleStatementsSql } from "@/lib/features/statements/scope";

/** Citations whose claim the actor may see. */
export function visibleCitations(actor: Actor): Prisma.CitationWhereInput {
  const ofStatement = { statement: visibleStatements(actor) };
  return {
    OR: [
      { caseRecord: visibleCases(actor) },
      { caseFact: { caseRecord: visibleCases(actor) } },
      { statement: visibleStatements(actor) },
      { contact: visibleContacts(actor) },
      { person: visiblePeople(actor) },
      { position: { person: visiblePeople(actor) } },
      { commitment: ofStatement },
      { commitmentStatusChange: { commitment: ofStatement } },
    ],
  };
}

const kept = { deletedAt: null } as const;

/**
 * For each kind of claim the citations of that kind whose claim the actor may see and whose record is not in
 * the trash. A citation is of one kind (the database holds it to that), and PostgreSQL plans a question
 * about one kind in a fraction of the time that all of them take.
 */
export function listedByKind(actor: Actor) {
  const caseRecord = { AND: [visibleCases(actor), kept] };
  const person = { AND: [visiblePeople(actor), kept] };
  const statement = { AND: [visibleStatements(actor), kept] };
  const commitment = { ...kept, statement };
  return {
    case: { caseRecord },
    caseFact: { caseFact: { ...kept, caseRecord } },
    statement: { statement },
    contact: { contact: { AND: [visibleContacts(actor), kept] } },
    person: { person },
    position: { position: { person } },
    commitment: { commitment },
    commitmentStatus: { commitmentStatusChange: { ...kept, commitment } },
  } satisfies Record<string, Prisma.CitationWhereInput>;
}

/** What a citation can be for. */
export type ClaimKind = keyof ReturnType<typeof listedByKind>;

/** Citations whose claim the actor may see and whose record is not in the trash. */
export const listedCitations = (actor: Actor): Prisma.CitationWhereInput => ({
  OR: Object.values(listedByKind(actor)),
});

/** Sources that nothing cites yet, or that something the actor may see cites. */
export function visibleSources(actor: Actor): Prisma.SourceWhereInput {
  return { OR: [{ citations: { none: {} } }, { citations: { some: visibleCitations(actor) } }] };
}

/**
 * For each kind of claim what it belongs to, and whether the actor may see that; `x` is the "Citation".
 * @param live whether what is in the trash is left out: the claim, and whatever it hangs on
 */
function claimsSql(actor: Actor, live: boolean): Prisma.Sql[] {
  const kept = (alias: string) =>
    live ? Prisma.raw(`${alias}."deletedAt" IS NULL`) : Prisma.sql`true`;
  const [s, m] = [kept("s"), kept("m")];
  const seenCase = Prisma.sql`${kept("c")} AND ${visibleCasesSql(actor, Prisma.sql`c`)}`;
  const seenPerson = Prisma.sql`${kept("p")} AND ${visiblePeopleSql(actor, Prisma.sql`p`)}`;
  const said = Prisma.sql`${s} AND ${visibleStatementsSql(actor)}`;
  const promised = Prisma.sql`FROM "Commitment" m JOIN "Statement" s ON s."id" = m."statementId" AND ${m}`;
  return [
    Prisma.sql`FROM "Statement" s WHERE s."id" = x."statementId" AND ${said}`,
    Prisma.sql`FROM "Contact" s WHERE s."id" = x."contactId" AND ${s} AND ${visibleContactsSql(actor)}`,
    Prisma.sql`FROM "Case" c WHERE c."id" = x."caseId" AND ${seenCase}`,
    Prisma.sql`FROM "CaseFact" f JOIN "Case" c ON c."id" = f."caseId"
      WHERE f."id" = x."caseFactId" AND ${kept("f")} AND ${seenCase}`,
    Prisma.sql`${promised} WHERE m."id" = x."commitmentId" AND ${said}`,
    Prisma.sql`${promised} JOIN "CommitmentStatusChange" k ON k."commitmentId" = m."id" AND ${kept("k")}
      WHERE k."id" = x."commitmentStatusChangeId" AND ${said}`,
    Prisma.sql`FROM "Person" p WHERE p."id" = x."personId" AND ${seenPerson}`,
    Prisma.sql`FROM "Position" q JOIN "Person" p ON p."id" = q."personId" WHERE q."id" = x."positionId" AND ${seenPerson}`,
  ];
}

/** One of the claims, asked of one citation at a time: OFFSET forbids anything else. */
const anyClaim = (actor: Actor, live: boolean): Prisma.Sql =>
  Prisma.sql`(${Prisma.join(
    claimsSql(actor, live).map((from) => Prisma.sql`EXISTS (SELECT ${from} OFFSET 0)`),
    " OR ",
  )})`;

/** `listedCitations` for hand-written SQL; `x` is the "Citation". Tested to agree. */
export const listedCitationsSql = (actor: Actor): Prisma.Sql => anyClaim(actor, true);

/**
 * `visibleSources` for hand-written SQL; `alias` names the "Source" row. Tested to agree. Asked of one
 * source at a time, and done with the first claim that may be seen: those of all sources there are need
 * not be gone through first.
 */
export function visibleSourcesSql(actor: Actor, alias: Prisma.Sql): Prisma.Sql {
  const cited = Prisma.sql`FROM "Citation" x WHERE x."sourceId" = ${alias}."id"`;
  return Prisma.sql`(EXISTS (SELECT ${cited} AND ${anyClaim(actor, false)} OFFSET 0)
    OR NOT EXISTS (SELECT ${cited} OFFSET 0))`;
}

/** Which of some sources the actor may see, trashed or not. One query. */
export async function visibleSourcesAmong(
  db: Db,
  actor: Actor,
  ids: readonly string[],
): Promise<string[]> {
  const rows = await db.$queryRaw<{ id: string }[]>`SELECT r."id" FROM "Source" r
    WHERE r."id" = ANY(${ids}::uuid[]) AND ${visibleSourcesSql(actor, Prisma.sql`r`)}`;
  return rows.map(({ id }) => id);
}

/**
 * A source that the actor may see, trashed or not.
 * @throws NotFoundError when absent or hidden
 */
export async function requireVisibleSource(tx: Db, actor: Actor, sourceId: string) {
  const source = await tx.source.findFirst({
    where: { AND: [{ id: sourceId }, visibleSources(actor)] },
  });
  if (!source) throw new NotFoundError("This source does not exist, or is not visible to you.");
  return source;
}
