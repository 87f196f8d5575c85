import { defineCommand } from "@/lib/commands/define-command";
import { dateColumns, readDate } from "@/lib/dates/columns";
import { ConflictError } from "@/lib/errors";
import { checkEnd } from "@/lib/features/cases/commands/check-end";
import { citedFor, factAudit } from "@/lib/features/cases/commands/case-fact";
import { factForEdit } from "@/lib/features/cases/fact-for-edit";
import { readClosure } from "@/lib/features/cases/queries/fact-readers";
import { recordStatus } from "@/lib/features/cases/commands/record-status";
import { closeCaseSchema } from "@/lib/features/cases/schema/facts";
import { lockVisibleCase } from "@/lib/features/cases/scope";
import { writeCitations } from "@/lib/features/sources/write-citations";

/**
 * Closes a case: how and when it ended. The outcome becomes its status as well, and the count of
 * days held stops there.
 * @throws ConflictError when it is closed already
 */
export const closeCase = defineCommand({
  name: "case.closed",
  permission: "case:close",
  input: closeCaseSchema,
  async run({ tx, actor, input: { caseId, outcome, endedOn, note, citations, newSource } }) {
    const caseRecord = await lockVisibleCase(tx, actor, caseId);
    checkEnd(endedOn, readDate("detainedOn", caseRecord));
    if (await tx.caseClosure.findFirst({ where: { caseId, reopenedAt: null } })) {
      throw new ConflictError(
        "This case is closed already. Reopen it first if its end was recorded wrongly.",
      );
    }
    const { id } = await tx.caseFact.create({
      data: { caseId, kind: "closure", createdById: actor.id },
    });
    await tx.caseClosure.create({
      data: { id, caseId, outcome, note, ...dateColumns("endedOn", endedOn) },
    });
    await writeCitations(tx, actor, { caseFactId: id }, citations, newSource);
    const cited = await citedFor(tx, { caseFactId: id });
    await recordStatus.within(tx, actor, {
      caseId,
      status: outcome,
      since: endedOn,
      citations: cited,
    });
    const after = await factForEdit(tx, actor, id, readClosure);
    return { result: { id }, audit: factAudit(after.fact, null, after.snapshot) };
  },
});
