import { conflictWith } from "@/lib/commands/edit-conflict";
import { defineCommand } from "@/lib/commands/define-command";
import { defineTrashCommands } from "@/lib/commands/trash-commands";
import { now } from "@/lib/clock";
import { dayToColumn } from "@/lib/dates/columns";
import { resolveCase } from "@/lib/features/cases/resolve-cases";
import { requireVisibleContact } from "@/lib/features/contacts/scope";
import { requireVisibleStatement } from "@/lib/features/statements/scope";
import { toTaskForm } from "@/lib/features/tasks/form-values";
import { TASK_FIELD_LABELS } from "@/lib/features/tasks/labels";
import { addTaskSchema, completeTaskSchema, editTaskSchema } from "@/lib/features/tasks/schema";
import { requireVisibleTask } from "@/lib/features/tasks/scope";
import { isEmptyPick } from "@/lib/validation/pick";

const auditOf = (task: { id: string; caseId: string | null }) => ({
  subjectType: "task",
  subjectId: task.id,
  caseIds: task.caseId ? [task.caseId] : [],
});

/** Adds a follow-up, on its own or from a statement or contact the actor may see. */
export const addTask = defineCommand({
  name: "task.added",
  permission: "task:add",
  input: addTaskSchema,
  async run({ tx, actor, input: { case: pick, dueOn, ...data }, submissionId }) {
    if (data.statementId) await requireVisibleStatement(tx, actor, data.statementId);
    if (data.contactId) await requireVisibleContact(tx, actor, data.contactId);
    const caseId = isEmptyPick(pick) ? null : await resolveCase(tx, actor, pick, "case");
    const added = await tx.task.create({
      data: { ...data, caseId, dueOn: dueOn ? dayToColumn(dueOn) : null, submissionId, createdById: actor.id },
    });
    return { result: { id: added.id }, audit: { ...auditOf(added), before: null, after: added } };
  },
});

/** Changes a follow-up. @throws ConflictError when somebody else changed it first */
export const editTask = defineCommand({
  name: "task.edited",
  permission: "task:edit",
  input: editTaskSchema,
  owner: async (tx, actor, { id }) => (await requireVisibleTask(tx, actor, id)).createdById,
  async run({ tx, actor, input: { id, version, case: pick, dueOn, ...data } }) {
    const before = await requireVisibleTask(tx, actor, id);
    const caseId = isEmptyPick(pick) ? null : await resolveCase(tx, actor, pick, "case");
    const { count } = await tx.task.updateMany({
      where: { id, version },
      data: { ...data, caseId, dueOn: dueOn ? dayToColumn(dueOn) : null, version: { increment: 1 } },
    });
    const after = await requireVisibleTask(tx, actor, id);
    if (count === 0) throw await conflictWith(tx, after, toTaskForm(after), TASK_FIELD_LABELS);
    return { result: { id }, audit: { ...auditOf(after), before, after } };
  },
});

/** Marks a follow-up done, or open again. Anyone who may add follow-ups may complete one. */
export const completeTask = defineCommand({
  name: "task.completed",
  permission: "task:add",
  input: completeTaskSchema,
  async run({ tx, actor, input: { id, done } }) {
    const before = await requireVisibleTask(tx, actor, id);
    if (Boolean(before.completedAt) === done) return { result: { id }, audit: [] };
    const after = await tx.task.update({
      where: { id },
      data: {
        completedAt: done ? now() : null,
        completedById: done ? actor.id : null,
        version: { increment: 1 },
      },
    });
    return { result: { id }, audit: { ...auditOf(after), before, after } };
  },
});

/** Moves a follow-up to the trash, and back. */
export const { trash: trashTask, restore: restoreTask } = defineTrashCommands({
  noun: "task",
  permission: "task:trash",
  find: async (tx, actor, id) => {
    const task = await requireVisibleTask(tx, actor, id);
    return { ...task, caseIds: auditOf(task).caseIds };
  },
  mark: (tx, id, deletedAt) =>
    tx.task.update({ where: { id }, data: { deletedAt, version: { increment: 1 } } }),
});
