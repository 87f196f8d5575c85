import { now } from "@/lib/clock";
import { defineCommand } from "@/lib/commands/define-command";
import type { Db } from "@/lib/db/client";
import type { CaseClosure } from "@/lib/db/generated/client";
import { ConflictError } from "@/lib/errors";
import { caseFactAudit } from "@/lib/features/cases/commands/case-fact";
import { reopenCaseSchema } from "@/lib/features/cases/schema";
import { lockVisibleCase } from "@/lib/features/cases/scope";

/** The status that closing wrote: left standing, it would keep the count of days stopped. */
function statusOfClosure(tx: Db, { caseId, outcome, endedOnEdtf, createdAt }: CaseClosure) {
  return tx.caseStatusChange.findFirst({
    where: {
      caseId,
      status: outcome,
      alleged: false,
      sinceEdtf: endedOnEdtf,
      createdAt: { gte: createdAt },
    },
    orderBy: [{ createdAt: "asc" }, { id: "asc" }],
  });
}

/**
 * Reopens a case whose end turned out not to be one. The closure is kept, with the day it was
 * undone; the status it wrote is taken back.
 * @throws ConflictError when the case is open
 */
export const reopenCase = defineCommand({
  name: "case.reopened",
  permission: "case:close",
  input: reopenCaseSchema,
  async run({ tx, actor, input: { caseId } }) {
    await lockVisibleCase(tx, actor, caseId);
    const before = await tx.caseClosure.findFirst({ where: { caseId, reopenedAt: null } });
    if (!before)
      throw new ConflictError("This case is open. Reload the page to see it as it is now.");
    const after = await tx.caseClosure.update({
      where: { id: before.id },
      data: { reopenedAt: now() },
    });
    const status = await statusOfClosure(tx, before);
    if (status) await tx.caseStatusChange.delete({ where: { id: status.id } });
    return {
      result: { id: before.id },
      audit: caseFactAudit(
        caseId,
        { ...before, status: status?.status ?? null },
        { ...after, status: null },
      ),
    };
  },
});
