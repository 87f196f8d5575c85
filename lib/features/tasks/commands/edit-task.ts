import { defineCommand } from "@/lib/commands/define-command";
import { conflictWith } from "@/lib/commands/edit-conflict";
import { taskColumns, taskSubject } from "@/lib/features/tasks/commands/write-task";
import { toTaskForm } from "@/lib/features/tasks/form-values";
import { TASK_FIELD_LABELS } from "@/lib/features/tasks/labels";
import { editTaskSchema } from "@/lib/features/tasks/schema";
import { taskForEdit, taskSnapshot } from "@/lib/features/tasks/task-for-edit";

/** Changes a follow-up. @throws ConflictError when somebody else changed it first */
export const editTask = defineCommand({
  name: "task.edited",
  permission: "task:edit",
  input: editTaskSchema,
  owner: async (tx, actor, { id }) => (await taskForEdit(tx, actor, id)).createdById,
  async run({ tx, actor, input: { id, version, ...input } }) {
    const before = await taskForEdit(tx, actor, id);
    const columns = await taskColumns(tx, actor, input, before);
    const { count } = await tx.task.updateMany({
      where: { id, version },
      data: { ...columns, version: { increment: 1 } },
    });
    const after = await taskForEdit(tx, actor, id);
    if (count === 0) throw await conflictWith(tx, after, toTaskForm(after), TASK_FIELD_LABELS);
    const snapshots = { before: taskSnapshot(before), after: taskSnapshot(after) };
    const subject = taskSubject(id, [before.caseId, after.caseId]);
    return { result: { id }, audit: { ...subject, ...snapshots } };
  },
});
