import { dateColumns } from "@/lib/dates/columns";
import { defineFactCommands } from "@/lib/features/cases/commands/fact-commands";
import { readStatus } from "@/lib/features/cases/fact-readers";
import { FACT_FIELD_LABELS } from "@/lib/features/cases/labels";
import { statusSchema, type StatusFields } from "@/lib/features/cases/schema";

/** A change of a case's status, as its own dated row. The newest counts. */
export const { record: recordStatus, correct: correctStatus } = defineFactCommands({
  kind: "status",
  noun: "status",
  fields: statusSchema,
  reader: readStatus,
  labels: FACT_FIELD_LABELS,
  columns: (_tx, _actor, { status, alleged, note, since }: StatusFields) => ({
    ...{ status, alleged, note },
    ...dateColumns("since", since),
  }),
  store: (tx, key, columns) =>
    tx.caseStatusChange.upsert({
      where: { id: key.id },
      create: { ...key, ...columns },
      update: columns,
    }),
});
