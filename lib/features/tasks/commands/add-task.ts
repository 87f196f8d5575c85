import { defineCommand } from "@/lib/commands/define-command";
import { requireVisibleContact } from "@/lib/features/contacts/scope";
import { requireVisibleStatement } from "@/lib/features/statements/scope";
import { taskColumns, taskSubject } from "@/lib/features/tasks/commands/write-task";
import { addTaskSchema } from "@/lib/features/tasks/schema";
import { taskForEdit, taskSnapshot } from "@/lib/features/tasks/task-for-edit";

/** Adds a follow-up, on its own or from a statement or contact the actor may see. */
export const addTask = defineCommand({
  name: "task.added",
  permission: "task:add",
  input: addTaskSchema,
  async run({ tx, actor, input: { statementId, contactId, ...input }, submissionId }) {
    if (statementId) await requireVisibleStatement(tx, actor, statementId);
    if (contactId) await requireVisibleContact(tx, actor, contactId);
    const columns = await taskColumns(tx, actor, input);
    const { id } = await tx.task.create({
      data: { ...columns, statementId, contactId, submissionId, createdById: actor.id },
    });
    const after = taskSnapshot(await taskForEdit(tx, actor, id));
    return { result: { id }, audit: { ...taskSubject(id, [columns.caseId]), before: null, after } };
  },
});
