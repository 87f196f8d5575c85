import { conflictWith } from "@/lib/commands/edit-conflict";
import { defineCommand } from "@/lib/commands/define-command";
import { awaitCases } from "@/lib/features/cases/await-cases";
import { requireCaseKept } from "@/lib/features/cases/require-case-kept";
import { writeCitations } from "@/lib/features/sources/write-citations";
import {
  linkedCaseIds,
  statementColumns,
  writeConcernedCases,
} from "@/lib/features/statements/commands/write-statement";
import { toStatementForm } from "@/lib/features/statements/form-values";
import { STATEMENT_FIELD_LABELS } from "@/lib/features/statements/labels";
import { editStatementSchema } from "@/lib/features/statements/schema";
import { statementForEdit } from "@/lib/features/statements/statement-for-edit";

/**
 * Changes a statement, its cases and its sources.
 * @throws ConflictError when somebody else changed it first
 */
export const editStatement = defineCommand({
  name: "statement.edited",
  permission: "statement:edit",
  input: editStatementSchema,
  owner: async (tx, actor, { id }) => (await statementForEdit(tx, actor, id)).createdById,
  async run({ tx, actor, input: { id, version, ...input } }) {
    const before = await statementForEdit(tx, actor, id);
    requireCaseKept(before.cases, input.cases);
    const linkedBefore = await linkedCaseIds(tx, id);
    await awaitCases(tx, linkedBefore, input.cases);
    const columns = await statementColumns(tx, actor, input, before.relayedPositionId);
    const { count } = await tx.statement.updateMany({
      where: { id, version },
      data: { ...columns, version: { increment: 1 } },
    });
    if (count === 0) {
      const current = await statementForEdit(tx, actor, id);
      throw await conflictWith(tx, current, toStatementForm(current), STATEMENT_FIELD_LABELS);
    }
    await writeConcernedCases(tx, actor, id, input.cases);
    await writeCitations(tx, actor, { statementId: id }, input.citations, input.newSource);
    const after = await statementForEdit(tx, actor, id);
    const caseIds = [...linkedBefore, ...(await linkedCaseIds(tx, id))];
    return {
      result: { id },
      audit: { subjectType: "statement", subjectId: id, caseIds, before, after },
    };
  },
});
