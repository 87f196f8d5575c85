import { beforeAll, describe, expect, it } from "vitest";

import { type Actor, asTeamMember } from "@/lib/auth/actor";
import { database } from "@/lib/db/client";
import { Prisma } from "@/lib/db/generated/client";
import { visibleContacts, visibleContactsSql } from "@/lib/features/contacts/scope";
import { visiblePeople, visiblePeopleAmong, visiblePeopleSql } from "@/lib/features/people/scope";
import {
  listedCitations,
  listedCitationsSql,
  visibleSources,
  visibleSourcesAmong,
  visibleSourcesSql,
} from "@/lib/features/sources/scope";
import { visibleStatements, visibleStatementsSql } from "@/lib/features/statements/scope";
import { visibleTasks, visibleTasksSql } from "@/lib/features/tasks/scope";
import { actorWithRole } from "@/tests/support/actors";
import { fillCaseLog } from "@/tests/support/case-log";
import { ownerPool } from "@/tests/support/database";
import { aPerson } from "@/tests/support/factories";

let editor: Actor;
let member: Actor;
/** An administrator who has the case open of which the member is on the team. */
let opener: Actor;

/** A source for each kind of claim about a case, and some of what they hang on in the trash. */
async function citeEverything(caseId: string): Promise<void> {
  const { personId, facts } = await database().case.findUniqueOrThrow({
    where: { id: caseId },
    include: { facts: true },
  });
  const made = await database().commitment.findFirst({
    where: { statement: { cases: { some: { caseId } } }, statuses: { some: {} } },
    include: { statuses: true },
  });
  const position = await database().position.findFirstOrThrow({ where: { personId } });
  const claims = [
    ...[{ caseId }, { caseFactId: facts[0]?.id }, { personId }, { positionId: position.id }],
    ...(made
      ? [{ commitmentId: made.id }, { commitmentStatusChangeId: made.statuses[0]?.id }]
      : []),
  ];
  for (const claim of claims)
    await database().source.create({
      data: {
        ...{ kind: "article", title: "Of one claim", createdById: editor.id },
        citations: { create: { ...claim } as Prisma.CitationUncheckedCreateWithoutSourceInput },
      },
    });
}

beforeAll(async () => {
  editor = await actorWithRole("editor");
  member = await actorWithRole("editor");
  await fillCaseLog(editor, { statements: 400, contacts: 80 });
  const cases = await database().case.findMany({ orderBy: { reference: "asc" } });
  for (const { id } of cases) await citeEverything(id);
  const [, , trashed, teamed, hidden] = cases;
  const restricted = { visibility: "restricted" } as const;
  const ids = [teamed, hidden].map((row) => row?.id ?? "");
  await database().case.updateMany({ where: { id: { in: ids } }, data: restricted });
  await database().caseMember.create({ data: { caseId: ids[0] ?? "", userId: member.id } });
  opener = await actorWithRole("admin");
  const glass = { caseId: ids[0] ?? "", userId: opener.id, reason: "A test of what is seen." };
  const expiresAt = new Date(Date.now() + 3_600_000);
  await database().brokenGlass.create({ data: { ...glass, expiresAt } });
  // All statements of so short a log concern the first case; some are to concern restricted ones alone.
  await ownerPool().query(
    `DELETE FROM "StatementCase" l WHERE l."caseId" = $1 AND EXISTS (
      SELECT FROM "StatementCase" o WHERE o."statementId" = l."statementId" AND o."caseId" = ANY($2))`,
    [cases[0]?.id, ids],
  );
  const deletedAt = new Date();
  await database().case.update({ where: { id: trashed?.id ?? "" }, data: { deletedAt } });
  for (const table of ["Statement", "Contact", "Commitment", "CommitmentStatusChange", "Person"])
    await ownerPool().query(`UPDATE "${table}" SET "deletedAt" = now() WHERE "id" IN (
      SELECT "id" FROM (SELECT "id", row_number() OVER (ORDER BY "id") % 3 AS n FROM "${table}") t WHERE n = 0)`);
  await ownerPool().query(`UPDATE "CaseFact" SET "deletedAt" = now() WHERE "kind" = 'legal_step'`);
  await aPerson(editor);
}, 120_000);

type Rows = Promise<{ id: string }[]>;

/** For each kind: all that its where-clause finds, and all that its SQL does. */
const PAIRS: Record<string, (actor: Actor) => [Rows, Rows]> = {
  statements: (actor) => [
    database().statement.findMany({ where: visibleStatements(actor) }),
    database().$queryRaw`SELECT s."id" FROM "Statement" s WHERE ${visibleStatementsSql(actor)}`,
  ],
  contacts: (actor) => [
    database().contact.findMany({ where: visibleContacts(actor) }),
    database().$queryRaw`SELECT s."id" FROM "Contact" s WHERE ${visibleContactsSql(actor)}`,
  ],
  people: (actor) => [
    database().person.findMany({ where: visiblePeople(actor) }),
    database()
      .$queryRaw`SELECT p."id" FROM "Person" p WHERE ${visiblePeopleSql(actor, Prisma.sql`p`)}`,
  ],
  sources: (actor) => [
    database().source.findMany({ where: visibleSources(actor) }),
    database()
      .$queryRaw`SELECT r."id" FROM "Source" r WHERE ${visibleSourcesSql(actor, Prisma.sql`r`)}`,
  ],
  citations: (actor) => [
    database().citation.findMany({ where: listedCitations(actor) }),
    database().$queryRaw`SELECT x."id" FROM "Citation" x WHERE ${listedCitationsSql(actor)}`,
  ],
  tasks: (actor) => [
    database().task.findMany({ where: visibleTasks(actor) }),
    database()
      .$queryRaw`SELECT t."id" FROM "Task" t WHERE ${visibleTasksSql(actor, Prisma.sql`t`)}`,
  ],
};

const ids = async (rows: Rows) => (await rows).map(({ id }) => id).toSorted();

describe("what an actor may see", () => {
  it.each(Object.keys(PAIRS))("is the same by where-clause and by SQL: %s", async (kind) => {
    const found = [];
    for (const actor of [editor, member, opener, asTeamMember(opener)]) {
      const [byClause, bySql] = PAIRS[kind]?.(actor) ?? [];
      if (!byClause || !bySql) throw new Error(kind);
      found.push(await ids(byClause));
      expect(await ids(bySql)).toEqual(found.at(-1));
    }
    const [outside = [], inside = [], opened, closed] = found;
    expect(opened).toEqual(inside);
    expect(closed).toEqual(outside);
    expect(outside.length).toBeGreaterThan(0);
    expect(inside.length).toBeGreaterThan(outside.length);
    expect(outside.filter((id) => !inside.includes(id))).toEqual([]);
  });

  it("is asked of some people and sources alone", async () => {
    const [people, sources] = [
      await ids(database().person.findMany({ where: visiblePeople(member) })),
      await ids(database().source.findMany({ where: visibleSources(member) })),
    ];
    const all = async (rows: Rows) => (await rows).map(({ id }) => id);
    const [everybody, every] = [
      await all(database().person.findMany()),
      await all(database().source.findMany()),
    ];
    expect((await visiblePeopleAmong(database(), member, everybody)).toSorted()).toEqual(people);
    expect((await visibleSourcesAmong(database(), member, every)).toSorted()).toEqual(sources);
    expect(people.length).toBeLessThan(everybody.length);
  });
});
