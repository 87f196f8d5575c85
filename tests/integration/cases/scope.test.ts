import { beforeAll, describe, expect, it } from "vitest";

import type { Actor } from "@/lib/auth/actor";
import { database } from "@/lib/db/client";
import { Prisma } from "@/lib/db/generated/client";
import { visibleCases, visibleCasesSql } from "@/lib/features/cases/scope";
import { visibleContacts } from "@/lib/features/contacts/scope";
import { visibleStatements, visibleStatementsSql } from "@/lib/features/statements/scope";
import { actorWithRole } from "@/tests/support/actors";
import { aCase, aStatement } from "@/tests/support/factories";

type Kind = { restricted: boolean; lead: "nobody" | "me" | "other"; member: boolean };

const KINDS: Kind[] = [true, false].flatMap((restricted) =>
  (["nobody", "me", "other"] as const).flatMap((lead) =>
    [true, false].map((member) => ({ restricted, lead, member })),
  ),
);
const maySee = ({ restricted, lead, member }: Kind) => !restricted || lead === "me" || member;

let me: Actor;
const cases: { id: string; seen: boolean }[] = [];
const ids = (rows: { id: string }[]) => rows.map(({ id }) => id).toSorted();
beforeAll(async () => {
  me = await actorWithRole("admin");
  const other = await actorWithRole("editor");
  const leads = { nobody: null, me: me.id, other: other.id };
  for (const kind of KINDS) {
    const { id } = await aCase(other, { restricted: kind.restricted });
    await database().case.update({ where: { id }, data: { leadId: leads[kind.lead] } });
    if (kind.member) await database().caseMember.create({ data: { caseId: id, userId: me.id } });
    cases.push({ id, seen: maySee(kind) });
  }
});

describe("which cases an actor may see", () => {
  it("is the same by the where-clause and by the SQL beside it", async () => {
    const seen = cases.filter((row) => row.seen);
    expect(seen).toHaveLength(10);
    const bySql = await database().$queryRaw<{ id: string }[]>`
      SELECT c."id" FROM "Case" c WHERE ${visibleCasesSql(me, Prisma.sql`c`)}`;
    expect(ids(await database().case.findMany({ where: visibleCases(me) }))).toEqual(ids(seen));
    expect(ids(bySql)).toEqual(ids(seen));
  });
});

/** Every set of up to two cases, one of each kind of visibility more, and none at all. */
function linkSets(): { id: string; seen: boolean }[][] {
  const pairs = cases.flatMap((one, place) => cases.slice(place + 1).map((two) => [one, two]));
  return [[], ...cases.map((one) => [one]), ...pairs, cases];
}

describe("records of several cases", () => {
  it("are seen by whoever may see one of the cases, or where there is none", async () => {
    const writer = await actorWithRole("editor");
    const expected = { statements: [] as string[], contacts: [] as string[] };
    for (const links of linkSets()) {
      const { id: statementId } = await aStatement(writer);
      const contact = await database().contact.create({
        data: { medium: "letter", made: "yes", createdById: writer.id },
      });
      const of = links.map(({ id }) => ({ caseId: id }));
      const mention = "named" as const;
      await database().statementCase.createMany({
        data: of.map((link) => ({ ...link, statementId, mention })),
      });
      await database().contactCase.createMany({
        data: of.map((link) => ({ ...link, contactId: contact.id })),
      });
      if (links.length > 0 && !links.some(({ seen }) => seen)) continue;
      expected.statements.push(statementId);
      expected.contacts.push(contact.id);
    }
    const statements = await database().statement.findMany({ where: visibleStatements(me) });
    const bySql = await database().$queryRaw<{ id: string }[]>`
      SELECT s."id" FROM "Statement" s WHERE ${visibleStatementsSql(me)}`;
    const contacts = await database().contact.findMany({ where: visibleContacts(me) });
    expect(ids(statements)).toEqual(expected.statements.toSorted());
    expect(ids(bySql)).toEqual(expected.statements.toSorted());
    expect(ids(contacts)).toEqual(expected.contacts.toSorted());
    expect(await database().statement.count()).toBe(expected.statements.length + 3);
  }, 60_000);
});
