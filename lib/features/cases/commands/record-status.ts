import { defineCommand } from "@/lib/commands/define-command";
import { dateColumns } from "@/lib/dates/columns";
import { caseFactAudit, ownerOfCase } from "@/lib/features/cases/commands/case-fact";
import { recordStatusSchema } from "@/lib/features/cases/schema";
import { requireVisibleCase } from "@/lib/features/cases/scope";
import { writeCitations } from "@/lib/features/sources/write-citations";

/** Records a change of a case's status, as its own dated row. The newest counts. */
export const recordStatus = defineCommand({
  name: "case.recorded-status",
  permission: "case:edit",
  input: recordStatusSchema,
  owner: ownerOfCase,
  async run({ tx, actor, input: { caseId, since, citations, newSource, ...data } }) {
    await requireVisibleCase(tx, actor, caseId);
    const row = await tx.caseStatusChange.create({
      data: { ...data, caseId, ...dateColumns("since", since) },
    });
    await writeCitations(tx, actor, { caseStatusChangeId: row.id }, citations, newSource);
    return { result: { id: row.id }, audit: caseFactAudit(caseId, null, row) };
  },
});
