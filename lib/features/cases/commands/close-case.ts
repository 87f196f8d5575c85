import { today } from "@/lib/clock";
import { defineCommand } from "@/lib/commands/define-command";
import { boundsOf } from "@/lib/dates/bounds";
import { dateColumns, readDate } from "@/lib/dates/columns";
import type { PartialDate } from "@/lib/dates/partial-date";
import { ConflictError, InvalidInputError } from "@/lib/errors";
import { caseFactAudit, citedFor } from "@/lib/features/cases/commands/case-fact";
import { recordStatus } from "@/lib/features/cases/commands/record-status";
import { closeCaseSchema } from "@/lib/features/cases/schema";
import { lockVisibleCase } from "@/lib/features/cases/scope";
import { writeCitations } from "@/lib/features/sources/write-citations";

function checkEnd(endedOn: PartialDate, detainedOn: PartialDate): void {
  const [begin, end] = [boundsOf(detainedOn.edtf), boundsOf(endedOn.edtf)];
  if (end.earliest && end.earliest > today()) {
    throw new InvalidInputError({
      endedOn: ["Enter a day that has come already; a case cannot be closed ahead"],
    });
  }
  if (begin.earliest && end.latest && end.latest < begin.earliest) {
    throw new InvalidInputError({
      endedOn: ["This is before the detention began; check both dates"],
    });
  }
}

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
    const row = await tx.caseClosure.create({
      data: { caseId, outcome, note, ...dateColumns("endedOn", endedOn) },
    });
    await writeCitations(tx, actor, { caseClosureId: row.id }, citations, newSource);
    const cited = await citedFor(tx, { caseClosureId: row.id });
    await recordStatus.within(tx, actor, {
      caseId,
      status: outcome,
      since: endedOn,
      citations: cited,
    });
    return { result: { id: row.id }, audit: caseFactAudit(caseId, null, row) };
  },
});
