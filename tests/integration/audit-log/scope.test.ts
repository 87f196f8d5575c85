import { beforeAll, describe, expect, it } from "vitest";

import type { Actor } from "@/lib/auth/actor";
import { database } from "@/lib/db/client";
import { Prisma } from "@/lib/db/generated/client";
import { recordStatus } from "@/lib/features/cases/commands/record-status";
import { visibleContacts, visibleContactsSql } from "@/lib/features/contacts/scope";
import { visiblePeople, visiblePeopleSql } from "@/lib/features/people/scope";
import { visibleSources, visibleSourcesSql } from "@/lib/features/sources/scope";
import { actorWithRole } from "@/tests/support/actors";
import { aCommitment, aTurn } from "@/tests/support/commitment-factory";
import { aContact } from "@/tests/support/contact-factory";
import { aCase, aPerson, aStatement } from "@/tests/support/factories";
import { aSource } from "@/tests/support/source-factory";

const ids = (rows: { id: string }[]) => rows.map(({ id }) => id).toSorted();

let editor: Actor;
let admin: Actor;

/** People and sources linked in every way to hidden cases, open ones, both, and none. */
beforeAll(async () => {
  editor = await actorWithRole("editor");
  admin = await actorWithRole("admin");
  const open = await aCase(editor);
  const hidden = await aCase(editor, { restricted: true, members: [editor] });
  for (const links of [[], [open], [hidden], [open, hidden]]) {
    const cases = links.map(({ id }) => ({ case: { id } }));
    const source = () => aSource(editor);
    const cite = async () => [{ source: await source(), about: "record" }];
    const involved = await aPerson(editor);
    for (const { id: caseId } of links) {
      await database().caseInvolvement.create({
        data: { caseId, personId: involved.id, role: "lawyer" },
      });
    }
    const speaker = await aPerson(editor);
    const relayed = await aPerson(editor);
    const statement = await aStatement(editor, {
      ...{ newSpeaker: undefined, speakerKind: "person", speaker, relayedPerson: relayed, cases },
      citations: await cite(),
    });
    const caller = await aPerson(editor);
    const contact = await aContact(editor, {
      ...{ cases: links.map(({ id }) => ({ id })), citations: await cite() },
      participants: [{ person: caller, part: "took_part" }],
    });
    const { id: sourceId } = await source();
    await database().citation.create({ data: { sourceId, personId: caller.id } });
    const { id: ofContact } = await source();
    await database().citation.create({ data: { sourceId: ofContact, contactId: contact.id } });
    const citedFor = async (claim: Record<string, string>) => {
      const { id } = await source();
      await database().citation.create({ data: { sourceId: id, ...claim } });
    };
    const commitment = await aCommitment(editor, { statementId: statement.id });
    const turn = await aTurn(editor, commitment.id, "kept");
    const position = await database().position.create({
      data: { personId: caller.id, title: "Envoy", country: "XK", rank: "other_official" },
    });
    await citedFor({ commitmentId: commitment.id });
    await citedFor({ commitmentStatusChangeId: turn.id });
    await citedFor({ positionId: position.id });
    for (const { id: caseId } of links) {
      const { id: caseFactId } = await recordStatus(editor, { caseId, status: "pretrial" });
      await citedFor({ caseId });
      await citedFor({ caseFactId });
    }
  }
  const survivor = await aPerson(editor);
  const merged = await aPerson(editor);
  await database().person.update({
    where: { id: merged.id },
    data: { mergedIntoId: survivor.id },
  });
});

describe("what an actor may see, by the where-clause and by the SQL beside it", () => {
  it("is the same for contacts, people and sources", async () => {
    for (const actor of [editor, admin]) {
      const db = database();
      const people = await db.$queryRaw<{ id: string }[]>`
        SELECT p."id" FROM "Person" p WHERE ${visiblePeopleSql(actor, Prisma.sql`p`)}`;
      const contacts = await db.$queryRaw<{ id: string }[]>`
        SELECT k."id" FROM "Contact" k WHERE ${visibleContactsSql(actor, Prisma.sql`k`)}`;
      const sources = await db.$queryRaw<{ id: string }[]>`
        SELECT o."id" FROM "Source" o WHERE ${visibleSourcesSql(actor, Prisma.sql`o`)}`;
      expect(ids(people)).toEqual(
        ids(await db.person.findMany({ where: visiblePeople(actor), select: { id: true } })),
      );
      expect(ids(contacts)).toEqual(
        ids(await db.contact.findMany({ where: visibleContacts(actor), select: { id: true } })),
      );
      expect(ids(sources)).toEqual(
        ids(await db.source.findMany({ where: visibleSources(actor), select: { id: true } })),
      );
    }
  });

  it("leaves something out for whoever is outside the team", async () => {
    expect(await database().person.count({ where: visiblePeople(admin) })).toBeLessThan(
      await database().person.count({ where: visiblePeople(editor) }),
    );
    expect(await database().source.count({ where: visibleSources(admin) })).toBeLessThan(
      await database().source.count({ where: visibleSources(editor) }),
    );
  });
});
