import { dateColumns } from "@/lib/dates/columns";
import { defineFactCommands } from "@/lib/features/cases/commands/fact-commands";
import { readCustody } from "@/lib/features/cases/queries/fact-readers";
import { FACT_FIELD_LABELS } from "@/lib/features/cases/labels";
import { custodySchema, type CustodyFields } from "@/lib/features/cases/schema/facts";
import { resolveOrganisation } from "@/lib/features/organisations/resolve-organisation";

/** A time in custody: where, how long, and who was let in. */
export const { record: recordCustody, correct: correctCustody } = defineFactCommands({
  kind: "custody",
  noun: "custody",
  fields: custodySchema,
  reader: readCustody,
  labels: FACT_FIELD_LABELS,
  async columns(tx, actor, fields: CustodyFields) {
    const { place, country, conditions } = fields;
    const { acknowledged, whereaboutsDisclosed, familyAccess, counselAccess, humanitarianAccess } =
      fields;
    return {
      ...{ place, country, conditions },
      ...{ acknowledged, whereaboutsDisclosed, familyAccess, counselAccess, humanitarianAccess },
      facilityId: await resolveOrganisation(tx, actor, fields.facility, "facility"),
      ...dateColumns("period", fields.period),
    };
  },
  store: (tx, key, columns) =>
    tx.custodyPeriod.upsert({
      where: { id: key.id },
      create: { ...key, ...columns },
      update: columns,
    }),
});
