import { defineCommand } from "@/lib/commands/define-command";
import { conflictWith } from "@/lib/commands/edit-conflict";
import { ConflictError } from "@/lib/errors";
import { ownerOfCase } from "@/lib/features/cases/commands/case-fact";
import { toConsentForm } from "@/lib/features/consents/form-values";
import { CONSENT_FIELD_LABELS } from "@/lib/features/consents/labels";
import { editConsentSchema } from "@/lib/features/consents/schema";
import {
  consentAudit,
  consentColumns,
  consentSnapshot,
  requireConsent,
} from "@/lib/features/consents/consent-for-edit";
import { requirePossibleTerm } from "@/lib/features/consents/possible-days";

/**
 * Corrects what was recorded of a consent.
 * @throws ConflictError when somebody else changed it first, or it was withdrawn; InvalidInputError when its days
 * cannot be
 */
export const editConsent = defineCommand({
  name: "consent.edited",
  permission: "case:edit",
  input: editConsentSchema,
  owner: ownerOfCase,
  async run({ tx, actor, input: { caseId, id, version, ...fields } }) {
    const before = await requireConsent(tx, actor, { caseId, id });
    if (before.withdrawnOn) throw new ConflictError("This consent was withdrawn. Add a new one.");
    requirePossibleTerm(fields.givenOn, fields.until);
    const { count } = await tx.caseConsent.updateMany({
      where: { id, version, withdrawnOn: null },
      data: { ...consentColumns(fields), version: { increment: 1 } },
    });
    const after = await requireConsent(tx, actor, { caseId, id });
    if (count === 0) {
      throw await conflictWith(tx, after, toConsentForm(after), CONSENT_FIELD_LABELS);
    }
    const snapshots = { before: consentSnapshot(before), after: consentSnapshot(after) };
    return { result: { id, caseId }, audit: { ...consentAudit(after), ...snapshots } };
  },
});
