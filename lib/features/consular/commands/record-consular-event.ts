import { dateColumns } from "@/lib/dates/columns";
import { defineFactCommands } from "@/lib/features/cases/commands/fact-commands";
import { readConsularEvent } from "@/lib/features/cases/queries/fact-readers";
import { CONSULAR_EVENT_FIELD_LABELS } from "@/lib/features/consular/labels";
import { consularEventSchema, type ConsularEventFields } from "@/lib/features/consular/schema";

/**
 * A step of consular access (article 36 of the Vienna Convention on Consular Relations): the post
 * was notified, or access was asked for, granted or refused. Visits are contacts.
 */
export const { record: recordConsularEvent, correct: correctConsularEvent } = defineFactCommands({
  kind: "consular_event",
  noun: "consular-event",
  fields: consularEventSchema,
  reader: readConsularEvent,
  labels: CONSULAR_EVENT_FIELD_LABELS,
  columns: (_tx, _actor, { kind, note, happenedOn }: ConsularEventFields) => ({
    ...{ kind, note },
    ...dateColumns("happenedOn", happenedOn),
  }),
  store: (tx, key, columns) =>
    tx.consularEvent.upsert({
      where: { id: key.id },
      create: { ...key, ...columns },
      update: columns,
    }),
});
