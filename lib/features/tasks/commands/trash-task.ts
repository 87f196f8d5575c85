import { defineTrashCommands } from "@/lib/commands/trash-commands";
import { taskSubject } from "@/lib/features/tasks/commands/write-task";
import { requireVisibleTask } from "@/lib/features/tasks/scope";

/** Moves a follow-up to the trash, and back. */
export const { trash: trashTask, restore: restoreTask } = defineTrashCommands({
  noun: "task",
  permission: "task:trash",
  find: async (tx, actor, id) => {
    const task = await requireVisibleTask(tx, actor, id);
    return { ...task, caseIds: taskSubject(id, [task.caseId]).caseIds };
  },
  mark: (tx, id, deletedAt) =>
    tx.task.update({ where: { id }, data: { deletedAt, version: { increment: 1 } } }),
});
