import { defineCommand } from "@/lib/commands/define-command";
import { ownerOfCase } from "@/lib/features/cases/commands/case-fact";
import { requireVisibleCase } from "@/lib/features/cases/scope";
import { addConsentSchema } from "@/lib/features/consents/schema";
import {
  consentAudit,
  consentColumns,
  consentSnapshot,
} from "@/lib/features/consents/consent-for-edit";
import { requirePossibleTerm } from "@/lib/features/consents/possible-days";

/**
 * Records that somebody agreed to facts of a case being told.
 * @throws NotFoundError when the case is hidden; InvalidInputError when its days cannot be
 */
export const addConsent = defineCommand({
  name: "consent.added",
  permission: "case:edit",
  input: addConsentSchema,
  owner: ownerOfCase,
  async run({ tx, actor, input: { caseId, ...fields } }) {
    await requireVisibleCase(tx, actor, caseId);
    requirePossibleTerm(fields.givenOn, fields.until);
    const row = await tx.caseConsent.create({
      data: { ...consentColumns(fields), caseId, createdById: actor.id },
    });
    return {
      result: { id: row.id, caseId },
      audit: { ...consentAudit(row), before: null, after: consentSnapshot(row) },
    };
  },
});
