import { dateColumns } from "@/lib/dates/columns";
import { NotFoundError } from "@/lib/errors";
import { defineFactCommands } from "@/lib/features/cases/commands/fact-commands";
import { lockStandingFact } from "@/lib/features/cases/commands/lock-fact";
import { FACT_FIELD_LABELS } from "@/lib/features/cases/labels";
import { readLegalStepStatus } from "@/lib/features/cases/queries/fact-readers";
import {
  legalStepStatusSchema,
  type LegalStepStatusFields,
} from "@/lib/features/cases/schema/facts";

/** Where a legal step stands, as its own dated row. The newest counts. */
export const { record: recordLegalStepStatus, correct: correctLegalStepStatus } =
  defineFactCommands({
    kind: "legal_step_status",
    noun: "legal-step-status",
    fields: legalStepStatusSchema,
    reader: readLegalStepStatus,
    labels: FACT_FIELD_LABELS,
    async before(tx, _actor, { caseId }, { legalStepId }) {
      // A step that is being removed takes its states along: none may be added meanwhile.
      const step = await lockStandingFact(tx, legalStepId);
      if (step?.caseId !== caseId || step.kind !== "legal_step")
        throw new NotFoundError("This legal step is no longer on file.");
      return [];
    },
    columns: (
      _tx,
      _actor,
      { legalStepId, state, alleged, note, since }: LegalStepStatusFields,
    ) => ({
      ...{ legalStepId, state, alleged, note },
      ...dateColumns("since", since),
    }),
    store: (tx, key, columns) =>
      tx.legalStepStatus.upsert({
        where: { id: key.id },
        create: { ...key, ...columns },
        update: columns,
      }),
  });
