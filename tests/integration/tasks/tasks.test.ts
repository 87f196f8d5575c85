import { describe, expect, it } from "vitest";

import type { Actor } from "@/lib/auth/actor";
import { database } from "@/lib/db/client";
import { ConflictError, ForbiddenError, InvalidInputError, NotFoundError } from "@/lib/errors";
import { addTask } from "@/lib/features/tasks/commands/add-task";
import { completeTask, reopenTask } from "@/lib/features/tasks/commands/complete-task";
import { editTask } from "@/lib/features/tasks/commands/edit-task";
import { restoreTask, trashTask } from "@/lib/features/tasks/commands/trash-task";
import { getTask, getTaskForm, listTasks } from "@/lib/features/tasks/queries";
import { actorWithRole } from "@/tests/support/actors";
import { auditOf } from "@/tests/support/audit-trail";
import { aContact } from "@/tests/support/contact-factory";
import { aCase, aStatement } from "@/tests/support/factories";
import { aTask } from "@/tests/support/task-factory";

async function formOf(actor: Actor, id: string, over: Record<string, unknown> = {}) {
  return { ...(await getTaskForm(actor, { id })).values, ...over };
}

describe("adding a task", () => {
  it("records owner, day, case and what it came from", async () => {
    const actor = await actorWithRole("contributor");
    const caseRecord = await aCase(actor);
    const contact = await aContact(actor, { countQualifier: "more_than", count: 6 });
    const statement = await aStatement(actor, { text: "We shall see." });
    const { id } = await addTask(actor, {
      ...{ title: "Ask again", details: "By letter", dueOn: "2024-05-01", ownerId: actor.id },
      case: { label: caseRecord.reference },
      ...{ contactId: contact.id, statementId: statement.id },
    });
    expect(await getTask(actor, { id })).toMatchObject({
      ...{ title: "Ask again", details: "By letter", dueOn: "2024-05-01", completedAt: null },
      owner: { id: actor.id },
      case: { reference: caseRecord.reference },
      contact: { words: "More than 6 phone calls" },
      statement: { text: "We shall see." },
    });
    expect(await auditOf(id)).toMatchObject([{ action: "task.added", caseIds: [caseRecord.id] }]);
  });

  it("refuses a viewer, a stranger as owner and a hidden origin, and writes nothing", async () => {
    const [viewer, editor] = [await actorWithRole("viewer"), await actorWithRole("editor")];
    const member = await actorWithRole("editor");
    const hidden = await aCase(member, { restricted: true, members: [member] });
    const contact = await aContact(member, { cases: [{ case: { id: hidden.id } }] });
    const before = await database().task.count();
    await expect(aTask(viewer)).rejects.toThrow(ForbiddenError);
    await expect(aTask(editor, { title: " " })).rejects.toThrow("Enter what is to be done");
    await expect(aTask(editor, { ownerId: crypto.randomUUID() })).rejects.toThrow(
      InvalidInputError,
    );
    await expect(aTask(editor, { contactId: contact.id })).rejects.toThrow(NotFoundError);
    await expect(aTask(editor, { case: { id: hidden.id } })).rejects.toThrow(InvalidInputError);
    expect(await database().task.count()).toBe(before);
  });
});

describe("editing a task", () => {
  it("is recorded in the histories of the case it left and the one it came to", async () => {
    const actor = await actorWithRole("editor");
    const [from, to] = [await aCase(actor), await aCase(actor)];
    const { id } = await aTask(actor, { case: { id: from.id } });
    await editTask(actor, await formOf(actor, id, { case: { id: to.id }, dueOn: "2024-05-01" }));
    const audit = (await auditOf(id)).at(-1);
    expect(audit?.caseIds.sort()).toEqual([from.id, to.id].sort());
    expect(Object.keys(audit?.changes ?? {}).sort()).toEqual(["caseId", "dueOn"]);
    expect(await getTask(actor, { id })).toMatchObject({ version: 2, case: { id: to.id } });
  });

  it("keeps an owner who has left and a case in the trash", async () => {
    const [actor, leaver] = [
      await actorWithRole("editor"),
      await actorWithRole("editor", "A Leaver"),
    ];
    const caseRecord = await aCase(actor);
    const { id } = await aTask(actor, { ownerId: leaver.id, case: { id: caseRecord.id } });
    await database().user.update({ where: { id: leaver.id }, data: { disabledAt: new Date() } });
    await database().case.update({ where: { id: caseRecord.id }, data: { deletedAt: new Date() } });
    await editTask(actor, await formOf(actor, id, { details: "More" }));
    expect(await getTask(actor, { id })).toMatchObject({ owner: { name: "A Leaver" }, case: null });
    expect(await database().task.findUnique({ where: { id } })).toMatchObject({
      caseId: caseRecord.id,
    });
  });

  it("shows a second editor both versions and writes nothing", async () => {
    const [first, second] = [await actorWithRole("editor"), await actorWithRole("editor")];
    const caseRecord = await aCase(first);
    const { id } = await aTask(first, { case: { id: caseRecord.id } });
    const stale = await formOf(second, id, { title: "Second" });
    await editTask(first, await formOf(first, id, { title: "First" }));
    const refusal = await editTask(second, stale).catch((error: unknown) => error);
    expect(refusal).toBeInstanceOf(ConflictError);
    const current = (refusal as ConflictError).current?.values;
    expect(current).toMatchObject({ title: "First", case: { id: caseRecord.id } });
    expect((current?.case as { label: string }).label).toContain(caseRecord.reference);
    expect((await getTask(first, { id }))?.title).toBe("First");
  });

  it("is for whoever added it, and for editors", async () => {
    const [owner, other] = [await actorWithRole("contributor"), await actorWithRole("contributor")];
    const { id } = await aTask(owner);
    const form = await formOf(other, id, { title: "Mine now" });
    await expect(editTask(other, form)).rejects.toThrow(ForbiddenError);
    await expect(trashTask(other, { id })).rejects.toThrow(ForbiddenError);
    await editTask(owner, form);
    expect((await getTask(owner, { id }))?.title).toBe("Mine now");
  });
});

describe("completing a task", () => {
  it("is one press for anyone who may add tasks, undone by another, each recorded once", async () => {
    const [owner, other] = [
      await actorWithRole("editor"),
      await actorWithRole("contributor", "Helper"),
    ];
    const { id } = await aTask(owner);
    await completeTask(other, { id });
    await completeTask(other, { id });
    expect(await getTask(owner, { id })).toMatchObject({ completedBy: { name: "Helper" } });
    expect((await getTask(owner, { id }))?.completedAt).toBeInstanceOf(Date);
    await reopenTask(owner, { id });
    expect(await getTask(owner, { id })).toMatchObject({ completedAt: null, completedBy: null });
    expect((await auditOf(id)).map(({ action }) => action)).toEqual([
      ...["task.added", "task.completed", "task.reopened"],
    ]);
  });

  it("is refused to a viewer", async () => {
    const [owner, viewer] = [await actorWithRole("editor"), await actorWithRole("viewer")];
    const { id } = await aTask(owner);
    await expect(completeTask(viewer, { id })).rejects.toThrow(ForbiddenError);
    expect((await getTask(owner, { id }))?.completedAt).toBeNull();
  });
});

describe("a task in the trash", () => {
  it("leaves the lists whatever its state, and comes back", async () => {
    const actor = await actorWithRole("editor");
    const { id } = await aTask(actor, { ownerId: actor.id });
    await completeTask(actor, { id });
    await trashTask(actor, { id });
    const listed = async (params: object) =>
      (await listTasks(actor, { ownerId: actor.id, ...params })).rows.map((row) => row.id);
    expect([await listed({ state: "done" }), await listed({ trash: "1" })]).toEqual([[], [id]]);
    await restoreTask(actor, { id });
    expect([await listed({ state: "done" }), await listed({ trash: "1" })]).toEqual([[id], []]);
    expect((await auditOf(id)).slice(-2)).toMatchObject([
      { action: "task.trashed" },
      { action: "task.restored" },
    ]);
  });
});
