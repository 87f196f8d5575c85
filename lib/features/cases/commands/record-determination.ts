import { dateColumns } from "@/lib/dates/columns";
import { defineFactCommands } from "@/lib/features/cases/commands/fact-commands";
import { readDetermination } from "@/lib/features/cases/queries/fact-readers";
import { FACT_FIELD_LABELS } from "@/lib/features/cases/labels";
import { determinationSchema, type DeterminationFields } from "@/lib/features/cases/schema/facts";

/** Where a government's finding of wrongful detention stands. */
export const { record: recordDetermination, correct: correctDetermination } = defineFactCommands({
  kind: "determination",
  noun: "determination",
  fields: determinationSchema,
  reader: readDetermination,
  labels: FACT_FIELD_LABELS,
  columns: (_tx, _actor, { status, authority, note, madeOn }: DeterminationFields) => ({
    ...{ status, authority, note },
    ...dateColumns("madeOn", madeOn),
  }),
  store: (tx, key, columns) =>
    tx.determination.upsert({
      where: { id: key.id },
      create: { ...key, ...columns },
      update: columns,
    }),
});
