import { now } from "@/lib/clock";
import { defineCommand } from "@/lib/commands/define-command";
import { ConflictError } from "@/lib/errors";
import { factAudit } from "@/lib/features/cases/commands/case-fact";
import { trashFact } from "@/lib/features/cases/commands/trash-fact";
import { factForEdit } from "@/lib/features/cases/fact-for-edit";
import { closingStatus } from "@/lib/features/cases/queries/closing-status";
import { readClosure } from "@/lib/features/cases/queries/fact-readers";
import { reopenCaseSchema } from "@/lib/features/cases/schema";
import { lockVisibleCase } from "@/lib/features/cases/scope";

/**
 * Reopens a case whose end turned out not to be one. The closure is kept, with the day it was
 * undone; the status it wrote is taken back: left standing, it would keep the count of days stopped.
 * @throws ConflictError when the case is open
 */
export const reopenCase = defineCommand({
  name: "case.reopened",
  permission: "case:close",
  input: reopenCaseSchema,
  async run({ tx, actor, input: { caseId } }) {
    await lockVisibleCase(tx, actor, caseId);
    const standing = await tx.caseClosure.findFirst({ where: { caseId, reopenedAt: null } });
    if (!standing)
      throw new ConflictError("This case is open. Reload the page to see it as it is now.");
    const before = await factForEdit(tx, actor, standing.id, readClosure);
    await tx.caseClosure.update({ where: { id: standing.id }, data: { reopenedAt: now() } });
    const status = await closingStatus(tx, standing);
    if (status) await trashFact.within(tx, actor, { id: status.id });
    const after = await factForEdit(tx, actor, standing.id, readClosure);
    return {
      result: { id: standing.id },
      audit: factAudit(after.fact, before.snapshot, after.snapshot),
    };
  },
});
