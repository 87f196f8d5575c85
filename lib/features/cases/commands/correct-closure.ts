import type { Actor } from "@/lib/auth/actor";
import { defineCommand } from "@/lib/commands/define-command";
import { conflictWith } from "@/lib/commands/edit-conflict";
import { dateColumns, readDate } from "@/lib/dates/columns";
import type { PartialDate } from "@/lib/dates/partial-date";
import type { Db } from "@/lib/db/client";
import type { CaseClosure } from "@/lib/db/generated/client";
import type { CaseStatus } from "@/lib/db/generated/enums";
import { ConflictError } from "@/lib/errors";
import { citedFor, factAudit } from "@/lib/features/cases/commands/case-fact";
import { checkEnd } from "@/lib/features/cases/commands/check-end";
import { correctStatusOfClosure } from "@/lib/features/cases/commands/record-status";
import { requireOnFile } from "@/lib/features/cases/commands/require-on-file";
import { factForEdit, requireFact } from "@/lib/features/cases/fact-for-edit";
import { FACT_FIELD_LABELS } from "@/lib/features/cases/labels";
import { closingStatus } from "@/lib/features/cases/queries/closing-status";
import { readClosure } from "@/lib/features/cases/queries/fact-readers";
import { correctClosureSchema } from "@/lib/features/cases/schema/facts";
import { lockVisibleCase } from "@/lib/features/cases/scope";
import { writeCitations } from "@/lib/features/sources/write-citations";

/** The status that the closure had written says what the closure says now. */
async function correctClosingStatus(tx: Db, actor: Actor, before: CaseClosure): Promise<void> {
  const status = await closingStatus(tx, before);
  if (!status) return;
  const { version } = await tx.caseFact.findUniqueOrThrow({ where: { id: status.id } });
  const closure = await tx.caseClosure.findUniqueOrThrow({ where: { id: before.id } });
  const told = toldBy(closure.outcome, readDate("endedOn", closure));
  const citations = await citedFor(tx, { caseFactId: closure.id });
  const standing = await citedFor(tx, { caseFactId: status.id });
  const same = told === toldBy(status.status, readDate("since", status));
  if (same && citedAlike(citations, standing)) return;
  await correctStatusOfClosure.within(tx, actor, {
    ...{ id: status.id, version, status: closure.outcome, note: status.note },
    since: readDate("endedOn", closure),
    citations,
  });
}

const toldBy = (status: CaseStatus, { edtf, asStated, inferred }: PartialDate) =>
  JSON.stringify([status, edtf, asStated, inferred]);

type Cited = Awaited<ReturnType<typeof citedFor>>;

function citedAlike(one: Cited, other: Cited): boolean {
  const keyed = (cited: Cited) => cited.map((citation) => JSON.stringify(citation)).sort();
  return keyed(one).join() === keyed(other).join();
}

/**
 * Corrects how or when a case ended, together with the status that closing it wrote.
 * @throws ConflictError when somebody else changed it first, or the case was reopened since
 */
export const correctClosure = defineCommand({
  name: "case.corrected-closure",
  permission: "case:close",
  input: correctClosureSchema,
  async run({ tx, actor, input }) {
    const { id, version, outcome, endedOn, note, citations, newSource } = input;
    const { caseId } = await requireFact(tx, actor, id);
    const caseRecord = await lockVisibleCase(tx, actor, caseId);
    const before = await factForEdit(tx, actor, id, readClosure);
    requireOnFile(before.fact, "closure");
    const stored = await tx.caseClosure.findUniqueOrThrow({ where: { id } });
    if (stored.reopenedAt)
      throw new ConflictError("The case was reopened, so this is no longer its end.");
    checkEnd(endedOn, readDate("detainedOn", caseRecord));
    if (before.fact.version !== version)
      throw await conflictWith(tx, before.fact, before.values, FACT_FIELD_LABELS);
    await tx.caseFact.update({ where: { id }, data: { version: { increment: 1 } } });
    await tx.caseClosure.update({
      where: { id },
      data: { outcome, note, ...dateColumns("endedOn", endedOn) },
    });
    await writeCitations(tx, actor, { caseFactId: id }, citations, newSource);
    await correctClosingStatus(tx, actor, stored);
    const after = await factForEdit(tx, actor, id, readClosure);
    return { result: { id }, audit: factAudit(after.fact, before.snapshot, after.snapshot) };
  },
});
