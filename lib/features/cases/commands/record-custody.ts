import { defineCommand } from "@/lib/commands/define-command";
import { dateColumns } from "@/lib/dates/columns";
import { caseFactAudit, ownerOfCase } from "@/lib/features/cases/commands/case-fact";
import { recordCustodySchema } from "@/lib/features/cases/schema";
import { requireVisibleCase } from "@/lib/features/cases/scope";
import { resolveOrganisation } from "@/lib/features/organisations/resolve-organisation";
import { writeCitations } from "@/lib/features/sources/write-citations";

/** Records a time in custody: where, how long, and who was let in. */
export const recordCustody = defineCommand({
  name: "case.recorded-custody",
  permission: "case:edit",
  input: recordCustodySchema,
  owner: ownerOfCase,
  async run({ tx, actor, input: { caseId, facility, period, citations, newSource, ...data } }) {
    await requireVisibleCase(tx, actor, caseId);
    const facilityId = await resolveOrganisation(tx, actor, facility, "facility");
    const row = await tx.custodyPeriod.create({
      data: { ...data, caseId, facilityId, ...dateColumns("period", period) },
    });
    await writeCitations(tx, actor, { custodyPeriodId: row.id }, citations, newSource);
    return { result: { id: row.id }, audit: caseFactAudit(caseId, null, row) };
  },
});
