import * as z from "zod";

import type { Actor } from "@/lib/auth/actor";
import { database, type Db } from "@/lib/db/client";
import type { AuditEvent } from "@/lib/db/generated/client";
import { ConflictError, ForbiddenError, InvalidInputError, NotFoundError } from "@/lib/errors";
import { editableOf } from "@/lib/features/history/commands/editable-records";
import { restoreChange } from "@/lib/features/history/commands/restore-change";
import { linkedNames } from "@/lib/features/history/queries/linked-names";
import { restorableFields } from "@/lib/features/history/queries/restorable-fields";
import { describeChanges } from "@/lib/features/history/rules/describe-changes";
import { linksIn } from "@/lib/features/history/rules/links";
import { restoreChangeSchema } from "@/lib/features/history/schema";
import { requireEntry } from "@/lib/features/history/scope";
import type {
  ChangeLine,
  HistorySubject,
  Rehearsal,
  StoredChanges,
} from "@/lib/features/history/types";

/** Thrown to end a transaction without writing; carries out what was learnt in it. */
class TakenBack extends Error {
  constructor(readonly events: AuditEvent[]) {
    super("A rehearsal writes nothing.");
  }
}

/** Sentences of a refusal that a user can mend; anything else is thrown on. */
function sentencesOf(error: unknown): string[] {
  if (error instanceof z.ZodError) return error.issues.map(({ message }) => message);
  if (error instanceof InvalidInputError) return Object.values(error.fieldErrors).flat();
  const known = [ForbiddenError, NotFoundError, ConflictError].some(
    (kind) => error instanceof kind,
  );
  if (known && error instanceof Error) return [error.message];
  throw error;
}

/**
 * The rows that the restoring left: those of the records it names carry its mark. Others restore other
 * entries at the same time, of cases that this reader may not see.
 */
const markedEvents = (tx: Db, after: bigint, entry: bigint) =>
  tx.auditEvent.findMany({
    where: {
      seq: { gt: after },
      changes: { path: ["restoresEntry", "to"], equals: entry.toString() },
    },
    orderBy: { seq: "asc" },
  });

/** Does it in a transaction that is taken back, and reads the audit rows it would have left. */
async function rehearse(actor: Actor, rawInput: unknown, entry: bigint): Promise<AuditEvent[]> {
  try {
    return await database().$transaction(async (tx): Promise<AuditEvent[]> => {
      const { seq } = await tx.auditHead.findUniqueOrThrow({ where: { id: 1 } });
      await restoreChange.within(tx, actor, rawInput);
      throw new TakenBack(await markedEvents(tx, seq, entry));
    });
  } catch (error) {
    if (error instanceof TakenBack) return error.events;
    throw error;
  }
}

async function linesOf(actor: Actor, events: AuditEvent[]): Promise<ChangeLine[]> {
  const all = events.map(({ changes }) => changes as StoredChanges);
  const names = await linkedNames(database(), actor, linksIn(all));
  return events.flatMap(({ subjectType, subjectId, changes }) => {
    const told = { ...(changes as StoredChanges) };
    delete told.restoresEntryAt;
    return describeChanges({ subject: subjectType as HistorySubject, subjectId, names }, told);
  });
}

/** The fields that were asked for, in words. */
async function askedLabels(actor: Actor, event: AuditEvent, field: string | null) {
  const fields = await restorableFields(database(), actor, event);
  const reading = {
    subject: event.subjectType as HistorySubject,
    subjectId: event.subjectId,
    names: await linkedNames(database(), actor, linksIn([event.changes as StoredChanges])),
  };
  const wanted = [...fields].filter(([name]) => field === null || name === field);
  return new Set(
    wanted.flatMap(([, changes]) => describeChanges(reading, changes).map(({ label }) => label)),
  );
}

/**
 * What putting earlier values back would change, field by field, or why it cannot be done. It is
 * done and taken back, so that every check of the edit itself has its say. Nothing is written.
 * @throws NotFoundError when the change or its record is absent or hidden
 */
export async function rehearseRestore(actor: Actor, rawInput: unknown): Promise<Rehearsal> {
  const { entry, field } = restoreChangeSchema.parse(rawInput);
  const { event, record } = await requireEntry(database(), actor, entry);
  const base = { record, at: event.at, actorName: event.actorName };
  try {
    const { values } = await editableOf(database(), actor, event);
    const lines = await linesOf(actor, await rehearse(actor, rawInput, event.seq));
    const asked = await askedLabels(actor, event, field ?? null);
    return {
      ...base,
      lines: lines.filter(({ label }) => asked.has(label)),
      further: lines.filter(({ label }) => !asked.has(label)),
      refusals: [],
      version: String(values.version),
    };
  } catch (error) {
    return { ...base, lines: [], further: [], refusals: sentencesOf(error), version: "" };
  }
}
