import { beforeEach, describe, expect, it } from "vitest";

import type { Actor } from "@/lib/auth/actor";
import { DAILY_ACTOR } from "@/lib/auth/system-actor";
import { today } from "@/lib/clock";
import { addDays } from "@/lib/dates/days";
import { database } from "@/lib/db/client";
import { ForbiddenError } from "@/lib/errors";
import { recordStatus } from "@/lib/features/cases/commands/record-status";
import { raiseSilenceTasks } from "@/lib/features/silence/commands/raise-silence-tasks";
import { trashStatement } from "@/lib/features/statements/commands/trash-statement";
import { trashTask } from "@/lib/features/tasks/commands/trash-task";
import { listCaseTasks } from "@/lib/features/tasks/queries/list-case-tasks";
import { actorWithRole } from "@/tests/support/actors";
import { auditOf } from "@/tests/support/audit-trail";
import { ownerPool, truncateAll } from "@/tests/support/database";
import { aCase } from "@/tests/support/factories";
import { untilWaiting } from "@/tests/support/held-row";
import { aMention, anOfficial, daysAgo } from "@/tests/support/silence-factory";

let editor: Actor;
let caseId: string;
let speakerId: string;

beforeEach(async () => {
  await truncateAll();
  editor = await actorWithRole("editor");
  ({ id: caseId } = await aCase(editor));
  await database().case.update({ where: { id: caseId }, data: { leadId: editor.id } });
  ({ id: speakerId } = await anOfficial(editor, "spokesperson"));
});

const spoke = (days: number) => aMention(editor, { caseId, speakerId, saidOn: daysAgo(days) });
const raised = () =>
  database().task.findMany({ where: { raisedFor: { not: null } }, orderBy: { createdAt: "asc" } });

describe("raising a task for a silence", () => {
  it("waits for the threshold, then raises one for the lead, without a name, on record", async () => {
    await spoke(89);
    expect(await raiseSilenceTasks(DAILY_ACTOR, {})).toEqual({ raised: 0 });
    await database().workspaceSettings.updateMany({ data: { silenceThresholdDays: 89 } });
    expect(await raiseSilenceTasks(DAILY_ACTOR, {})).toEqual({ raised: 1 });
    const [task, ...others] = await raised();
    expect(others).toEqual([]);
    expect(task).toMatchObject({ caseId, ownerId: editor.id, completedAt: null });
    expect(task?.dueOn).toEqual(new Date(`${addDays(today(), 7)}T00:00:00Z`));
    const { person } = await database().case.findUniqueOrThrow({
      where: { id: caseId },
      include: { person: true },
    });
    expect(`${task?.title} ${task?.details}`).not.toContain(person.fullName);
    expect(task?.details).toContain("at least 89 days ago");
    const [entry] = await auditOf(task?.id ?? "");
    expect(entry).toMatchObject({
      ...{ action: "silence.raised-task", actorId: DAILY_ACTOR.id, caseIds: [caseId] },
      changes: { title: { from: null, to: task?.title } },
    });
  });

  it("says of dated words only that there are none while undated ones are on file", async () => {
    await spoke(120);
    await aMention(editor, { caseId, speakerId, saidOn: null });
    await raiseSilenceTasks(DAILY_ACTOR, {});
    expect((await raised())[0]?.title).toBe(
      "No dated word of an official for 90 days or more: ask for a public word",
    );
  });

  it("raises it once for each silence, done or in the trash, and anew after the next word", async () => {
    await spoke(400);
    await raiseSilenceTasks(DAILY_ACTOR, {});
    const [first] = await raised();
    await trashTask(editor, { id: first?.id });
    expect(await raiseSilenceTasks(DAILY_ACTOR, {})).toEqual({ raised: 0 });
    const later = await spoke(120);
    expect(await raiseSilenceTasks(DAILY_ACTOR, {})).toEqual({ raised: 1 });
    await spoke(120);
    expect(await raiseSilenceTasks(DAILY_ACTOR, {})).toEqual({ raised: 0 });
    expect((await raised()).map(({ raisedFor }) => raisedFor)).toContain(
      `silence:${caseId}:${later.id}`,
    );
    await spoke(5);
    expect(await raiseSilenceTasks(DAILY_ACTOR, {})).toEqual({ raised: 0 });
  });

  it("is not done twice by processes at once", async () => {
    await spoke(200);
    const results = await Promise.all([1, 2, 3].map(() => raiseSilenceTasks(DAILY_ACTOR, {})));
    expect(results.reduce((sum, result) => sum + result.raised, 0)).toBe(1);
    const [task, ...others] = await raised();
    expect(others).toEqual([]);
    expect(await auditOf(task?.id ?? "")).toHaveLength(1);
  });

  it("gives way to a process that has raised the same task and not finished yet", async () => {
    const { id } = await spoke(200);
    const raisedFor = `silence:${caseId}:${id}`;
    let second: Promise<{ raised: number }> | undefined;
    await database().$transaction(async (tx) => {
      await tx.task.create({
        data: { title: "Raised elsewhere", caseId, raisedFor, createdById: editor.id },
      });
      second = raiseSilenceTasks(DAILY_ACTOR, {});
      await untilWaiting(1);
    });
    expect(await second).toEqual({ raised: 0 });
    expect((await raised()).map(({ title }) => title)).toEqual(["Raised elsewhere"]);
  });

  it("goes by the case's own threshold before the workspace's", async () => {
    await spoke(40);
    await database().case.update({ where: { id: caseId }, data: { silenceThresholdDays: 40 } });
    expect(await raiseSilenceTasks(DAILY_ACTOR, {})).toEqual({ raised: 1 });
    expect((await raised())[0]?.title).toContain("40 days");
  });

  it("goes by what the dates prove, and tells of undated statements", async () => {
    await aMention(editor, { caseId, speakerId, saidOn: `[${daysAgo(300)}..${daysAgo(80)}]` });
    await aMention(editor, { caseId, speakerId, saidOn: null });
    expect(await raiseSilenceTasks(DAILY_ACTOR, {})).toEqual({ raised: 0 });
    await database().case.update({ where: { id: caseId }, data: { silenceThresholdDays: 80 } });
    await raiseSilenceTasks(DAILY_ACTOR, {});
    expect((await raised())[0]?.details).toContain("One undated statement may be later");
  });

  it("leaves out undated statements that were on file before the last dated word", async () => {
    const { id } = await aMention(editor, { caseId, speakerId, saidOn: null });
    await ownerPool().query(
      `UPDATE "Statement" SET "createdAt" = now() - interval '300 days' WHERE id = $1`,
      [id],
    );
    await spoke(120);
    await raiseSilenceTasks(DAILY_ACTOR, {});
    const [task] = await raised();
    expect(task?.title).toContain("No official has spoken of this case for 90 days or more");
    expect(task?.details).not.toContain("undated");
  });

  it("counts from the detention when no official has ever spoken", async () => {
    expect(await raiseSilenceTasks(DAILY_ACTOR, {})).toEqual({ raised: 1 });
    expect((await raised())[0]).toMatchObject({ raisedFor: `silence:${caseId}:detention` });
  });

  it("leaves alone who is no longer held, and cases in the trash", async () => {
    await spoke(400);
    await recordStatus(editor, { caseId, status: "released" });
    const trashed = await aCase(editor);
    const deletedAt = new Date();
    await database().case.update({ where: { id: trashed.id }, data: { deletedAt } });
    expect(await raiseSilenceTasks(DAILY_ACTOR, {})).toEqual({ raised: 0 });
  });

  it("looks after restricted cases too; only their team sees the task", async () => {
    await spoke(3);
    const hidden = await aCase(editor, { restricted: true });
    expect(await raiseSilenceTasks(DAILY_ACTOR, {})).toEqual({ raised: 1 });
    expect((await listCaseTasks(editor, { caseId: hidden.id })).total).toBe(1);
    const admin = await actorWithRole("admin");
    const seen = await database().task.count({ where: { caseId: hidden.id } });
    expect(seen).toBe(1);
    await expect(listCaseTasks(admin, { caseId: hidden.id })).resolves.toMatchObject({ total: 0 });
  });

  it("does not count what is in the trash", async () => {
    const { id } = await spoke(2);
    await spoke(100);
    await trashStatement(editor, { id });
    expect(await raiseSilenceTasks(DAILY_ACTOR, {})).toEqual({ raised: 1 });
  });

  it("is no work for people", async () => {
    await expect(raiseSilenceTasks(editor, {})).rejects.toThrow(ForbiddenError);
    expect(await raised()).toEqual([]);
  });
});
