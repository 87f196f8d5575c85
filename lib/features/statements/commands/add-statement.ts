import { defineCommand } from "@/lib/commands/define-command";
import { writeCitations } from "@/lib/features/sources/write-citations";
import {
  statementColumns,
  writeConcernedCases,
} from "@/lib/features/statements/commands/write-statement";
import { addStatementSchema } from "@/lib/features/statements/schema";
import { statementForEdit } from "@/lib/features/statements/statement-for-edit";
import { addTask } from "@/lib/features/tasks/commands/add-task";

/**
 * Records what an official (or anyone else) said, with the cases it concerns and its sources. A new
 * speaker, source or follow-up task given in place is added by its own command, in one transaction.
 */
export const addStatement = defineCommand({
  name: "statement.added",
  permission: "statement:add",
  input: addStatementSchema,
  async run({ tx, actor, input, submissionId }) {
    const columns = await statementColumns(tx, actor, input);
    const { id } = await tx.statement.create({
      data: { ...columns, submissionId, createdById: actor.id },
    });
    const caseIds = await writeConcernedCases(tx, actor, id, input.cases);
    await writeCitations(tx, actor, { statementId: id }, input.citations, input.newSource);
    if (input.followUp) {
      const about = { case: { id: caseIds[0] ?? null, label: null }, statementId: id };
      await addTask.within(tx, actor, { ...input.followUp, ...about });
    }
    const after = await statementForEdit(tx, actor, id);
    return {
      result: { id },
      audit: { subjectType: "statement", subjectId: id, caseIds, before: null, after },
    };
  },
});
