import { dateColumns } from "@/lib/dates/columns";
import { ConflictError } from "@/lib/errors";
import { defineFactCommands } from "@/lib/features/cases/commands/fact-commands";
import { FACT_FIELD_LABELS } from "@/lib/features/cases/labels";
import { standingClosingStatus } from "@/lib/features/cases/queries/closing-status";
import { readStatus } from "@/lib/features/cases/queries/fact-readers";
import { statusSchema, type StatusFields } from "@/lib/features/cases/schema/facts";

/** A change of a case's status, as its own dated row. The newest counts. */
export const { record: recordStatus, correct: correctStatus } = defineFactCommands({
  kind: "status",
  noun: "status",
  fields: statusSchema,
  reader: readStatus,
  labels: FACT_FIELD_LABELS,
  async before(tx, _actor, { id, caseId }) {
    if (id && (await standingClosingStatus(tx, caseId))?.id === id) {
      throw new ConflictError(
        "Closing the case wrote this status. Correct the end of the case instead.",
      );
    }
    return [];
  },
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
