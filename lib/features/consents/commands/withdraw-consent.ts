import { today } from "@/lib/clock";
import { defineCommand } from "@/lib/commands/define-command";
import { dayToColumn, readDate } from "@/lib/dates/columns";
import { ConflictError } from "@/lib/errors";
import { ownerOfCase } from "@/lib/features/cases/commands/case-fact";
import { withdrawConsentSchema } from "@/lib/features/consents/schema";
import {
  consentAudit,
  consentSnapshot,
  requireConsent,
} from "@/lib/features/consents/consent-for-edit";
import { requirePossibleWithdrawal } from "@/lib/features/consents/possible-days";

/**
 * Takes a consent back, for good: from now on it opens nothing. What went out under it stays on record,
 * and is named on its page.
 * @throws ConflictError when it was withdrawn already; InvalidInputError when the day cannot be
 */
export const withdrawConsent = defineCommand({
  name: "consent.withdrawn",
  permission: "case:edit",
  input: withdrawConsentSchema,
  owner: ownerOfCase,
  async run({ tx, actor, input: { caseId, id, withdrawnReason, ...input } }) {
    // What is taken back is what stands: a correction that is being saved counts first.
    await tx.$queryRaw`SELECT FROM "CaseConsent" WHERE "id" = ${id}::uuid FOR UPDATE`;
    const before = await requireConsent(tx, actor, { caseId, id });
    const day = input.withdrawnOn ?? today();
    if (before.withdrawnOn) throw new ConflictError("This consent was withdrawn already.");
    requirePossibleWithdrawal(readDate("givenOn", before), day);
    const after = await tx.caseConsent.update({
      where: { id },
      data: { withdrawnOn: dayToColumn(day), withdrawnReason, version: { increment: 1 } },
    });
    const snapshots = { before: consentSnapshot(before), after: consentSnapshot(after) };
    return { result: { id, caseId }, audit: { ...consentAudit(after), ...snapshots } };
  },
});
