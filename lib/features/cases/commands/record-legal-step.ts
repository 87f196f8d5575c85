import { dateColumns } from "@/lib/dates/columns";
import { UNKNOWN_DATE } from "@/lib/dates/partial-date";
import { defineFactCommands } from "@/lib/features/cases/commands/fact-commands";
import { readLegalStep } from "@/lib/features/cases/queries/fact-readers";
import { FACT_FIELD_LABELS } from "@/lib/features/cases/labels";
import { legalStepSchema, type LegalStepFields } from "@/lib/features/cases/schema/facts";
import { resolveOrganisation } from "@/lib/features/organisations/resolve-organisation";

/** A step of the proceedings: a charge, a hearing, a sentence. */
export const { record: recordLegalStep, correct: correctLegalStep } = defineFactCommands({
  kind: "legal_step",
  noun: "legal-step",
  fields: legalStepSchema,
  reader: readLegalStep,
  labels: FACT_FIELD_LABELS,
  async columns(tx, actor, { kind, details, court, happenedOn, endsOn }: LegalStepFields) {
    // Only a sentence is served; without scripts the form shows the box for every kind of step.
    const servedBy = kind === "sentence" ? endsOn : UNKNOWN_DATE;
    return {
      ...{ kind, details },
      courtId: await resolveOrganisation(tx, actor, court, "court"),
      ...dateColumns("happenedOn", happenedOn),
      ...dateColumns("endsOn", servedBy),
    };
  },
  store: (tx, key, columns) =>
    tx.legalStep.upsert({
      where: { id: key.id },
      create: { ...key, ...columns },
      update: columns,
    }),
});
