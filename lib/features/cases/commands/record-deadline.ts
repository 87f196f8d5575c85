import { dateColumns } from "@/lib/dates/columns";
import { UNKNOWN_DATE } from "@/lib/dates/partial-date";
import { defineFactCommands } from "@/lib/features/cases/commands/fact-commands";
import { DEADLINE_FIELD_LABELS } from "@/lib/features/cases/labels";
import { readDeadline } from "@/lib/features/cases/queries/fact-readers";
import { deadlineSchema, type DeadlineFields } from "@/lib/features/cases/schema/facts";

/** A day by which somebody has to act; what came of it closes it. */
export const { record: recordDeadline, correct: correctDeadline } = defineFactCommands({
  kind: "deadline",
  noun: "deadline",
  fields: deadlineSchema,
  reader: readDeadline,
  labels: DEADLINE_FIELD_LABELS,
  columns: (_tx, _actor, { kind, title, outcome, sent, due }: DeadlineFields) => ({
    ...{ kind, title, outcome },
    // Only the answer to the Working Group is reckoned from it; other kinds have no such question.
    ...dateColumns("sent", kind === "wgad_answer" ? sent : UNKNOWN_DATE),
    ...dateColumns("due", due),
  }),
  store: (tx, key, columns) =>
    tx.caseDeadline.upsert({
      where: { id: key.id },
      create: { ...key, ...columns },
      update: columns,
    }),
});
