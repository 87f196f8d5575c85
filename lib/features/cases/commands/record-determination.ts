import { defineCommand } from "@/lib/commands/define-command";
import { dateColumns } from "@/lib/dates/columns";
import { caseFactAudit, ownerOfCase } from "@/lib/features/cases/commands/case-fact";
import { recordDeterminationSchema } from "@/lib/features/cases/schema";
import { requireVisibleCase } from "@/lib/features/cases/scope";
import { writeCitations } from "@/lib/features/sources/write-citations";

/** Records where a government's finding of wrongful detention stands. */
export const recordDetermination = defineCommand({
  name: "case.recorded-determination",
  permission: "case:edit",
  input: recordDeterminationSchema,
  owner: ownerOfCase,
  async run({ tx, actor, input: { caseId, madeOn, citations, newSource, ...data } }) {
    await requireVisibleCase(tx, actor, caseId);
    const row = await tx.determination.create({
      data: { ...data, caseId, ...dateColumns("madeOn", madeOn) },
    });
    await writeCitations(tx, actor, { determinationId: row.id }, citations, newSource);
    return { result: { id: row.id }, audit: caseFactAudit(caseId, null, row) };
  },
});
