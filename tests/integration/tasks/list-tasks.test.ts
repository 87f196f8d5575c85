import { describe, expect, it } from "vitest";

import { today } from "@/lib/clock";
import { database } from "@/lib/db/client";
import { completeTask } from "@/lib/features/tasks/commands/complete-task";
import {
  getTask,
  listDueTasks,
  listTaskCaseChoices,
  listTasks,
} from "@/lib/features/tasks/queries";
import { listCaseTasks } from "@/lib/features/tasks/queries/list-case-tasks";
import { actorWithRole } from "@/tests/support/actors";
import { aContact } from "@/tests/support/contact-factory";
import { aCase, aStatement } from "@/tests/support/factories";
import { aTask } from "@/tests/support/task-factory";

const DAY = 86_400_000;
const dayFromNow = (days: number) =>
  new Date(Date.parse(today()) + days * DAY).toISOString().slice(0, 10);

describe("the list of tasks", () => {
  it("has open, overdue and done ones apart, by due day, those without one last", async () => {
    const actor = await actorWithRole("editor");
    const ownerId = actor.id;
    const [later, never, late, dueToday, done] = [
      await aTask(actor, { ownerId, dueOn: dayFromNow(3) }),
      await aTask(actor, { ownerId }),
      await aTask(actor, { ownerId, dueOn: dayFromNow(-1) }),
      await aTask(actor, { ownerId, dueOn: today() }),
      await aTask(actor, { ownerId, dueOn: dayFromNow(-9) }),
    ].map(({ id }) => id);
    await completeTask(actor, { id: done });
    const ids = async (params: object) =>
      (await listTasks(actor, { ownerId, ...params })).rows.map(({ id }) => id);
    expect(await ids({})).toEqual([late, dueToday, later, never]);
    expect(await ids({ state: "overdue" })).toEqual([late]);
    expect(await ids({ state: "done" })).toEqual([done]);
    expect(await ids({ state: "no such state" })).toHaveLength(4);
  });

  it("is narrowed by case, through statements and contacts too", async () => {
    const actor = await actorWithRole("editor");
    const caseRecord = await aCase(actor);
    const cases = [{ case: { id: caseRecord.id } }];
    const contact = await aContact(actor, { cases });
    const statement = await aStatement(actor, { cases });
    const own = [
      await aTask(actor, { case: { id: caseRecord.id }, dueOn: "2024-01-01" }),
      await aTask(actor, { contactId: contact.id, dueOn: "2024-01-02" }),
      await aTask(actor, { statementId: statement.id, dueOn: "2024-01-03" }),
    ].map(({ id }) => id);
    await aTask(actor);
    const page = await listTasks(actor, { caseId: caseRecord.id });
    expect(page.rows.map(({ id }) => id)).toEqual(own);
    const choices = await listTaskCaseChoices(actor, {});
    expect(choices.map(({ value }) => value)).toContain(caseRecord.id);
  });

  it("pages forwards and back over more than two pages", async () => {
    const actor = await actorWithRole("editor");
    for (let index = 0; index < 55; index += 1) {
      const dueOn = index % 5 === 0 ? "" : `2024-03-${String((index % 28) + 1).padStart(2, "0")}`;
      await aTask(actor, { ownerId: actor.id, dueOn });
    }
    const seen: string[][] = [];
    const due: string[] = [];
    let page = await listTasks(actor, { ownerId: actor.id });
    for (;;) {
      seen.push(page.rows.map(({ id }) => id));
      due.push(...page.rows.map(({ dueOn }) => dueOn ?? "9999"));
      if (!page.after) break;
      page = await listTasks(actor, { ownerId: actor.id, after: page.after });
    }
    expect(seen.map(({ length }) => length)).toEqual([25, 25, 5]);
    expect(new Set(seen.flat()).size).toBe(55);
    expect(due).toEqual([...due].sort());
    const back: string[][] = [];
    while (page.before) {
      page = await listTasks(actor, { ownerId: actor.id, before: page.before });
      back.push(page.rows.map(({ id }) => id));
    }
    expect(back).toEqual([seen[1], seen[0]]);
  });
});

describe("the open tasks of a case", () => {
  it("are counted in full and leave out what is done or thrown away", async () => {
    const actor = await actorWithRole("editor");
    const { id: caseId } = await aCase(actor);
    const open = await aTask(actor, { case: { id: caseId } });
    const done = await aTask(actor, { case: { id: caseId } });
    await completeTask(actor, { id: done.id });
    const { rows, total } = await listCaseTasks(actor, { caseId });
    expect([rows.map(({ id }) => id), total]).toEqual([[open.id], 1]);
  });
});

describe("what is due", () => {
  it("is what is overdue, and what falls due within a fortnight", async () => {
    const actor = await actorWithRole("editor");
    const trashedCase = await aCase(actor);
    const at = async (days: number, over: object = {}) =>
      (await aTask(actor, { dueOn: dayFromNow(days), ...over })).id;
    const late = await at(-400);
    const soon = [await at(0), await at(14)];
    const others = [await at(15), await at(-400, { case: { id: trashedCase.id } })];
    await database().case.update({
      where: { id: trashedCase.id },
      data: { deletedAt: new Date() },
    });
    const due = await listDueTasks(actor, {});
    const ids = (rows: { id: string }[]) => rows.map(({ id }) => id);
    expect(ids(due.overdue.rows)).toContain(late);
    expect(ids(due.coming.rows)).toEqual(expect.arrayContaining(soon));
    const all = [...ids(due.overdue.rows), ...ids(due.coming.rows)];
    expect(all.filter((id) => others.includes(id))).toEqual([]);
    expect(due.overdue.total).toBe(due.overdue.rows.length);
  });
});

describe("a task of a restricted case", () => {
  it("is absent for anyone outside the team, an administrator included", async () => {
    const [member, admin] = [await actorWithRole("editor"), await actorWithRole("admin")];
    const hidden = await aCase(member, { restricted: true, members: [member] });
    const contact = await aContact(member, { cases: [{ case: { id: hidden.id } }] });
    const ownerId = admin.id;
    const dueOn = dayFromNow(-2);
    const ids = [
      await aTask(member, { ownerId, dueOn, case: { id: hidden.id } }),
      await aTask(member, { ownerId, dueOn, contactId: contact.id }),
    ].map(({ id }) => id);
    expect((await listTasks(member, { ownerId })).total).toBe(2);
    expect(await listTasks(admin, { ownerId })).toMatchObject({ rows: [], total: 0 });
    expect(await listCaseTasks(admin, { caseId: hidden.id })).toEqual({ rows: [], total: 0 });
    const due = (await listDueTasks(admin, {})).overdue.rows.map(({ id }) => id);
    expect(due.filter((id) => ids.includes(id))).toEqual([]);
    expect(await getTask(admin, { id: ids[0] })).toBeNull();
    await expect(completeTask(admin, { id: ids[1] })).rejects.toThrow("does not exist");
    const choices = await listTaskCaseChoices(admin, { caseId: hidden.id });
    expect(choices.map(({ value }) => value)).not.toContain(hidden.id);
  });
});
