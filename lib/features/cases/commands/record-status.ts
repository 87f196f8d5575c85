import type { Actor } from "@/lib/auth/actor";
import { dateColumns } from "@/lib/dates/columns";
import type { Db } from "@/lib/db/client";
import { ConflictError } from "@/lib/errors";
import { defineFactCommands } from "@/lib/features/cases/commands/fact-commands";
import { FACT_FIELD_LABELS } from "@/lib/features/cases/labels";
import { standingClosingStatus } from "@/lib/features/cases/queries/closing-status";
import { readStatus } from "@/lib/features/cases/queries/fact-readers";
import { statusSchema, type StatusFields } from "@/lib/features/cases/schema/facts";

type StatusColumns = Omit<StatusFields, "since"> & ReturnType<typeof dateColumns<"since">>;

const STATUS = {
  kind: "status" as const,
  noun: "status",
  fields: statusSchema,
  reader: readStatus,
  labels: FACT_FIELD_LABELS,
  columns: (_tx: Db, _actor: Actor, { status, alleged, note, since }: StatusFields) => ({
    ...{ status, alleged, note },
    ...dateColumns("since", since),
  }),
  store: (tx: Db, key: { id: string; caseId: string }, columns: StatusColumns) =>
    tx.caseStatusChange.upsert({
      where: { id: key.id },
      create: { ...key, ...columns },
      update: columns,
    }),
};

/** A change of a case's status, as its own dated row. The newest counts. */
export const { record: recordStatus, correct: correctStatus } = defineFactCommands({
  ...STATUS,
  async before(tx, _actor, { id, caseId }) {
    if (id && (await standingClosingStatus(tx, caseId))?.id === id) {
      throw new ConflictError(
        "Closing the case wrote this status. Correct the end of the case instead.",
      );
    }
    return [];
  },
});

/** Corrects the status that closing a case wrote. Only for the correction of that closure. */
export const { correct: correctStatusOfClosure } = defineFactCommands(STATUS);
