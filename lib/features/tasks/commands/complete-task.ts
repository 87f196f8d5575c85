import { now } from "@/lib/clock";
import { defineCommand } from "@/lib/commands/define-command";
import type { Actor } from "@/lib/auth/actor";
import type { Db } from "@/lib/db/client";
import { taskSubject } from "@/lib/features/tasks/commands/write-task";
import { completeTaskSchema, reopenTaskSchema } from "@/lib/features/tasks/schema";
import { taskForEdit, taskSnapshot } from "@/lib/features/tasks/task-for-edit";

/** Doing it twice changes nothing the second time, and is recorded only once. */
async function markDone(tx: Db, actor: Actor, id: string, done: boolean) {
  const before = await taskForEdit(tx, actor, id);
  if (Boolean(before.completedAt) === done) return { result: { id }, audit: [] };
  await tx.task.update({
    where: { id },
    data: {
      completedAt: done ? now() : null,
      completedById: done ? actor.id : null,
      version: { increment: 1 },
    },
  });
  const after = await taskForEdit(tx, actor, id);
  const snapshots = { before: taskSnapshot(before), after: taskSnapshot(after) };
  return { result: { id }, audit: { ...taskSubject(id, [after.caseId]), ...snapshots } };
}

/** Marks a follow-up done. Anyone who may add follow-ups may complete one. */
export const completeTask = defineCommand({
  name: "task.completed",
  permission: "task:add",
  input: completeTaskSchema,
  run: ({ tx, actor, input: { id } }) => markDone(tx, actor, id, true),
});

/** Marks a follow-up as still to be done. Anyone who may complete one may reopen it. */
export const reopenTask = defineCommand({
  name: "task.reopened",
  permission: "task:add",
  input: reopenTaskSchema,
  run: ({ tx, actor, input: { id } }) => markDone(tx, actor, id, false),
});
