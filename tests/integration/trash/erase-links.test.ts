import { beforeAll, describe, expect, it } from "vitest";

import type { Actor } from "@/lib/auth/actor";
import { database } from "@/lib/db/client";
import { trashCase } from "@/lib/features/cases/commands/trash-case";
import { trashContact } from "@/lib/features/contacts/commands/trash-contact";
import { trashStatement } from "@/lib/features/statements/commands/trash-statement";
import { visibleTasks } from "@/lib/features/tasks/scope";
import { ERASE } from "@/lib/features/trash/commands/erase-record";
import { getErasure } from "@/lib/features/trash/queries/get-erasure";
import { actorWithRole } from "@/tests/support/actors";
import { aContact } from "@/tests/support/contact-factory";
import { ownerPool } from "@/tests/support/database";
import { aCase, aPerson, aStatement } from "@/tests/support/factories";
import { untilWaiting } from "@/tests/support/held-row";
import { aSource } from "@/tests/support/source-factory";
import { aTask } from "@/tests/support/task-factory";

let editor: Actor;
let admin: Actor;
let outsider: Actor;

const confirmed = { confirmation: "erase" };
const concerning = (...ids: string[]) => ({ cases: ids.map((id) => ({ case: { id } })) });
const restrictedTo = (...members: Actor[]) => aCase(editor, { restricted: true, members });

/** As if it had been put into the trash a month ago: only the owner of the tables can say so. */
const age = (table: string, id: string) =>
  ownerPool().query(
    `UPDATE "${table}" SET "deletedAt" = now() - interval '31 days' WHERE id = $1`,
    [id],
  );

async function eraseStatement(id: string): Promise<void> {
  await trashStatement(editor, { id });
  await age("Statement", id);
  await ERASE.statement(admin, { id, ...confirmed });
}

async function inTrash(caseRecord: { id: string; reference: string }) {
  await trashCase(editor, { id: caseRecord.id });
  await age("Case", caseRecord.id);
  return { id: caseRecord.id, confirmation: caseRecord.reference };
}

const listedTo = (actor: Actor, id: string) =>
  database().task.count({ where: { AND: [{ id }, visibleTasks(actor)] } });

/** As if an editor had said that it concerns that case alone. */
async function move(statementId: string, caseId: string): Promise<void> {
  await database().statementCase.deleteMany({ where: { statementId } });
  await database().statementCase.create({ data: { statementId, caseId, mention: "named" } });
}

beforeAll(async () => {
  editor = await actorWithRole("editor");
  admin = await actorWithRole("admin");
  outsider = await actorWithRole("viewer");
});

describe("what hangs on what is erased", () => {
  it("publishes no follow-up that only a hidden statement kept from view", async () => {
    const open = await aCase(editor);
    for (const erased of ["statement", "case"] as const) {
      const hidden = await restrictedTo(admin);
      const { id } = await aStatement(editor, concerning(open.id));
      const task = await aTask(editor, { case: { id: open.id }, statementId: id });
      const own = await aTask(editor, { case: { id: hidden.id }, statementId: id });
      await move(id, hidden.id);
      expect(await listedTo(outsider, task.id)).toBe(0);
      if (erased === "statement") {
        await eraseStatement(id);
        expect(await listedTo(admin, own.id)).toBe(1);
      } else {
        const asked = await inTrash(hidden);
        const goes = (await getErasure(admin, { noun: "case", id: hidden.id }))?.goes;
        expect(goes).toContainEqual({ label: "follow-ups", count: 2 });
        await ERASE.case(admin, asked);
        expect(await database().task.count({ where: { id: own.id } })).toBe(0);
      }
      expect(await database().statement.count({ where: { id } })).toBe(0);
      expect(await database().task.count({ where: { id: task.id } })).toBe(0);
      expect(await listedTo(outsider, own.id)).toBe(0);
    }
  });

  it("leaves another hidden case its follow-up, of which the administrator knows nothing", async () => {
    const [mine, theirs] = [await restrictedTo(admin), await restrictedTo(editor)];
    const { id } = await aStatement(editor, concerning((await aCase(editor)).id));
    const task = await aTask(editor, { case: { id: theirs.id }, statementId: id });
    await move(id, mine.id);
    await eraseStatement(id);
    expect(await database().task.count({ where: { id: task.id } })).toBe(1);
    expect(await listedTo(admin, task.id)).toBe(0);
    expect(await listedTo(outsider, task.id)).toBe(0);
    expect(await listedTo(editor, task.id)).toBe(1);
  });

  it("leaves an open case its follow-ups when the rest stays with a hidden one", async () => {
    const [open, elsewhere] = [await aCase(editor), await aCase(editor)];
    const hidden = await restrictedTo(editor);
    const statement = await aStatement(editor, concerning(open.id, hidden.id));
    const contact = await aContact(editor, concerning(open.id, hidden.id));
    const links = { statementId: statement.id, contactId: contact.id };
    const made = {
      ofOpen: await aTask(editor, { case: { id: open.id }, ...links }),
      ofOther: await aTask(editor, { case: { id: elsewhere.id }, ...links }),
      ofHidden: await aTask(editor, { case: { id: hidden.id }, ...links }),
      ofNone: await aTask(editor, { statementId: statement.id }),
    };
    await eraseStatement(statement.id);
    await trashContact(editor, contact);
    await age("Contact", contact.id);
    await ERASE.contact(admin, { ...contact, ...confirmed });
    for (const { id } of [made.ofOpen, made.ofOther]) {
      expect(await listedTo(outsider, id)).toBe(1);
      expect(await database().task.findUniqueOrThrow({ where: { id } })).toMatchObject({
        ...{ statementId: null, contactId: null, version: 3 },
      });
    }
    const told = { subjectId: made.ofOpen.id, action: "task.edited" };
    expect(await database().auditEvent.count({ where: told })).toBe(2);
    expect(await database().task.findUniqueOrThrow({ where: made.ofHidden })).toMatchObject({
      ...{ statementId: statement.id, contactId: contact.id },
    });
    expect(await listedTo(outsider, made.ofNone.id)).toBe(0);
    expect(await listedTo(editor, made.ofNone.id)).toBe(1);
    const kept = await database().contactCase.findMany({ where: { contactId: contact.id } });
    expect(kept.map(({ caseId }) => caseId)).toEqual([hidden.id]);
  });

  it("refuses a record of which the administrator sees no case as if it were absent", async () => {
    const hidden = await restrictedTo(editor);
    const statement = await aStatement(editor, concerning(hidden.id));
    await trashStatement(editor, statement);
    await age("Statement", statement.id);
    const [row] = await database().$queryRaw<{ answer: unknown }[]>`
      SELECT erase_record('statement', ${statement.id}::uuid, ${admin.id}::uuid) AS "answer"`;
    expect(row?.answer).toEqual({ refused: "not in the trash" });
    expect(await database().statement.count({ where: statement })).toBe(1);
  });

  it("keeps a speaker and sources that an open case made known as well", async () => {
    const open = await aCase(editor);
    const hidden = await restrictedTo(admin);
    const [speaker, source] = [await aPerson(editor), await aSource(editor)];
    const task = await aTask(editor, { case: { id: open.id } });
    const statement = await aStatement(editor, {
      ...concerning(open.id, hidden.id),
      ...{ speaker, newSpeaker: null, citations: [{ source }] },
    });
    await eraseStatement(statement.id);
    expect(await database().statement.count({ where: statement })).toBe(0);
    expect(await database().person.count({ where: { id: speaker.id } })).toBe(1);
    expect(await database().source.count({ where: source })).toBe(1);
    expect(await listedTo(outsider, task.id)).toBe(1);
  });

  it("counts what goes with a case as the administrator sees it, before as after", async () => {
    const [one, other] = [await aCase(editor), await aCase(editor)];
    const hidden = await restrictedTo(editor);
    const alone = await aStatement(editor, concerning(one.id));
    await aStatement(editor, concerning(one.id, other.id));
    await aStatement(editor, concerning(one.id, hidden.id));
    await aContact(editor, concerning(one.id, other.id));
    await aTask(editor, { case: { id: one.id } });
    await aTask(editor, { statementId: alone.id });
    await aTask(editor, { case: { id: other.id }, statementId: alone.id });
    const { id } = await inTrash(one);
    expect((await getErasure(admin, { noun: "case", id }))?.goes.slice(0, 3)).toEqual([
      { label: "statements about it alone", count: 2 },
      { label: "contacts about it alone", count: 0 },
      { label: "follow-ups", count: 2 },
    ]);
  });

  it.each([
    ["case", `INSERT INTO "StatementCase" VALUES ($1, $2, 'named')`],
    ["speaker", `UPDATE "Statement" SET "speakerId" = $1 WHERE "id" = $2`],
  ])("waits for a %s that is being linked, and keeps what it links", async (kind, sql) => {
    const [open, hidden] = [await aCase(editor), await restrictedTo(admin)];
    const speaker = await aPerson(editor);
    const theirs = { speaker, newSpeaker: null };
    const { id } = await aStatement(editor, { ...concerning(hidden.id), ...theirs });
    const other = await aStatement(editor, concerning(open.id));
    const asked = await inTrash(hidden);
    const linker = await ownerPool().connect();
    try {
      await linker.query("BEGIN");
      const values = kind === "case" ? [id, open.id] : [speaker.id, other.id];
      await linker.query(sql, values);
      const done = ERASE.case(admin, asked);
      await untilWaiting(1);
      await linker.query("COMMIT");
      await done;
    } finally {
      linker.release(true);
    }
    const { speakerId } = await database().statement.findUniqueOrThrow({
      where: { id: kind === "case" ? id : other.id },
    });
    expect(speakerId).toBe(speaker.id);
    const links = await database().statementCase.findMany({ where: { statementId: id } });
    expect(links.map(({ caseId }) => caseId)).toEqual(kind === "case" ? [open.id] : []);
  });
});
