import { defineCommand } from "@/lib/commands/define-command";
import { conflictWith } from "@/lib/commands/edit-conflict";
import { caseForEdit } from "@/lib/features/cases/case-for-edit";
import { caseColumns, joinRestrictedTeam } from "@/lib/features/cases/commands/write-case";
import { toCaseForm } from "@/lib/features/cases/form-values";
import { CASE_FIELD_LABELS } from "@/lib/features/cases/labels";
import { editCaseSchema } from "@/lib/features/cases/schema";
import { writeCitations } from "@/lib/features/sources/write-citations";

/**
 * Changes the facts of a case that have no date of their own, and who may see it.
 * @throws ConflictError when somebody else changed it first
 */
export const editCase = defineCommand({
  name: "case.edited",
  permission: "case:edit",
  input: editCaseSchema,
  owner: async (tx, actor, { id }) => (await caseForEdit(tx, actor, id)).createdById,
  async run({ tx, actor, input: { id, version, ...input } }) {
    const before = await caseForEdit(tx, actor, id);
    const columns = await caseColumns(tx, actor, input);
    // Before the case is restricted: the one who restricts it must still see it afterwards.
    await joinRestrictedTeam(tx, actor, {
      ...columns,
      caseId: id,
      createdById: before.createdById,
    });
    const { count } = await tx.case.updateMany({
      where: { id, version },
      data: { ...columns, version: { increment: 1 } },
    });
    if (count === 0) {
      const current = await caseForEdit(tx, actor, id);
      throw await conflictWith(tx, current, toCaseForm(current), CASE_FIELD_LABELS);
    }
    await writeCitations(tx, actor, { caseId: id }, input.citations, input.newSource);
    const after = await caseForEdit(tx, actor, id);
    return {
      result: { id },
      audit: { subjectType: "case", subjectId: id, caseIds: [id], before, after },
    };
  },
});
