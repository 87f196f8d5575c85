import { dateColumns } from "@/lib/dates/columns";
import { defineFactCommands } from "@/lib/features/cases/commands/fact-commands";
import { FACT_FIELD_LABELS } from "@/lib/features/cases/labels";
import { readHealthNote } from "@/lib/features/cases/queries/fact-readers";
import { healthNoteSchema, type HealthNoteFields } from "@/lib/features/cases/schema/facts";

/** What is known of somebody's health in custody, or of the conditions they are held in. */
export const { record: recordHealthNote, correct: correctHealthNote } = defineFactCommands({
  kind: "health_note",
  noun: "health-note",
  fields: healthNoteSchema,
  reader: readHealthNote,
  labels: FACT_FIELD_LABELS,
  columns: (_tx, _actor, { topic, alleged, text, reportedBy, observedOn }: HealthNoteFields) => ({
    ...{ topic, alleged, text, reportedBy },
    ...dateColumns("observedOn", observedOn),
  }),
  store: (tx, key, columns) =>
    tx.healthNote.upsert({
      where: { id: key.id },
      create: { ...key, ...columns },
      update: columns,
    }),
});
