import { today } from "@/lib/clock";
import { defineCommand } from "@/lib/commands/define-command";
import { dayToColumn } from "@/lib/dates/columns";
import { ConflictError, InvalidInputError } from "@/lib/errors";
import { ownerOfCase } from "@/lib/features/cases/commands/case-fact";
import { withdrawConsentSchema } from "@/lib/features/consents/schema";
import {
  consentAudit,
  consentSnapshot,
  requireConsent,
} from "@/lib/features/consents/consent-for-edit";

/**
 * Takes a consent back, for good: from now on it opens nothing. What went out under it stays on record,
 * and is named on its page.
 * @throws ConflictError when it was withdrawn already; InvalidInputError when the day is still to come
 */
export const withdrawConsent = defineCommand({
  name: "consent.withdrawn",
  permission: "case:edit",
  input: withdrawConsentSchema,
  owner: ownerOfCase,
  async run({ tx, actor, input: { caseId, id, withdrawnReason, ...input } }) {
    const before = await requireConsent(tx, actor, { caseId, id });
    const day = input.withdrawnOn ?? today();
    if (day > today()) {
      throw new InvalidInputError({
        withdrawnOn: ["This day is still to come. Enter today, or the day it was withdrawn."],
      });
    }
    const { count } = await tx.caseConsent.updateMany({
      where: { id, withdrawnOn: null },
      data: { withdrawnOn: dayToColumn(day), withdrawnReason, version: { increment: 1 } },
    });
    if (count === 0) throw new ConflictError("This consent was withdrawn already.");
    const after = await requireConsent(tx, actor, { caseId, id });
    const snapshots = { before: consentSnapshot(before), after: consentSnapshot(after) };
    return { result: { id, caseId }, audit: { ...consentAudit(after), ...snapshots } };
  },
});
