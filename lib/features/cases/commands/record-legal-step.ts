import { defineCommand } from "@/lib/commands/define-command";
import { dateColumns } from "@/lib/dates/columns";
import { caseFactAudit, ownerOfCase } from "@/lib/features/cases/commands/case-fact";
import { recordLegalStepSchema } from "@/lib/features/cases/schema";
import { requireVisibleCase } from "@/lib/features/cases/scope";
import { resolveOrganisation } from "@/lib/features/organisations/resolve-organisation";
import { writeCitations } from "@/lib/features/sources/write-citations";

/** Records a step of the proceedings: a charge, a hearing, a sentence. */
export const recordLegalStep = defineCommand({
  name: "case.recorded-legal-step",
  permission: "case:edit",
  input: recordLegalStepSchema,
  owner: ownerOfCase,
  async run({ tx, actor, input: { caseId, court, happenedOn, citations, newSource, ...data } }) {
    await requireVisibleCase(tx, actor, caseId);
    const courtId = await resolveOrganisation(tx, actor, court, "court");
    const row = await tx.legalStep.create({
      data: { ...data, caseId, courtId, ...dateColumns("happenedOn", happenedOn) },
    });
    await writeCitations(tx, actor, { legalStepId: row.id }, citations, newSource);
    return { result: { id: row.id }, audit: caseFactAudit(caseId, null, row) };
  },
});
