import { defineQuery } from "@/lib/commands/define-query";
import { factForEdit } from "@/lib/features/cases/fact-for-edit";
import { readCriterion } from "@/lib/features/cases/queries/fact-readers";
import { requireVisibleCase } from "@/lib/features/cases/scope";
import { criterionOfCaseSchema } from "@/lib/features/criteria/schema";
import type { FormValues } from "@/lib/forms/form-state";

type CriterionForm = {
  createdById: string;
  values: FormValues;
  /** The finding that stands, and its version. */
  finding: { id: string; version: number } | null;
  /** Id of a finding that was removed and can be brought back. */
  removedId: string | null;
};

/**
 * What the form of one factor begins with. @throws NotFoundError when the case is hidden, absent or trashed
 */
export const getCriterionForm = defineQuery({
  name: "criteria.get-form",
  permission: "case:read",
  input: criterionOfCaseSchema,
  async run({ db, actor, input }): Promise<CriterionForm> {
    const { caseId, framework, factor } = input;
    const { createdById } = await requireVisibleCase(db, actor, caseId);
    const key = { caseId, framework, factor };
    const row = await db.criterionFinding.findUnique({
      where: { caseId_framework_factor: key },
      select: { id: true },
    });
    const stored = row && (await factForEdit(db, actor, row.id, readCriterion));
    if (!stored || stored.fact.deletedAt) {
      return { createdById, values: key, finding: null, removedId: row?.id ?? null };
    }
    const { id, version } = stored.fact;
    const values = { ...stored.values, caseId };
    return { createdById, values, finding: { id, version }, removedId: null };
  },
});
