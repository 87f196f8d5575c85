import type { AuditMark } from "@/lib/audit/record-audit";
import type { Actor } from "@/lib/auth/actor";
import { defineCommand } from "@/lib/commands/define-command";
import type { Db } from "@/lib/db/client";
import type { AuditEvent } from "@/lib/db/generated/client";
import { ConflictError } from "@/lib/errors";
import { editableOf } from "@/lib/features/history/commands/editable-records";
import { restorableFields } from "@/lib/features/history/queries/restorable-fields";
import { earlierValue } from "@/lib/features/history/rules/earlier-values";
import { restoreChangeSchema } from "@/lib/features/history/schema";
import { requireEntry } from "@/lib/features/history/scope";

const NOTHING_TO_RESTORE =
  "This cannot be put back from the history. What stood there is a list of links, follows from other fields, or names something that is no longer on file or not visible to you.";

const markOf = ({ seq, at }: AuditEvent): AuditMark => ({
  restoresEntry: seq.toString(),
  restoresEntryAt: at.toISOString(),
});

/** An edit to what stands already is recorded like any other, and would tell a reader nothing. */
async function refuseNoChange(tx: Db, event: AuditEvent, mark: AuditMark): Promise<void> {
  const written = await tx.auditEvent.findFirst({
    where: { subjectId: event.subjectId },
    orderBy: { seq: "desc" },
  });
  const told = Object.keys(written?.changes ?? {}).filter((field) => !Object.hasOwn(mark, field));
  if (told.some((field) => field !== "file" && field !== "attachmentId")) return;
  throw new ConflictError("It stands like this already. Nothing needs to be put back.");
}

async function fieldsToRestore(tx: Db, actor: Actor, event: AuditEvent, field: string | null) {
  const fields = await restorableFields(tx, actor, event);
  const wanted = new Map([...fields].filter(([name]) => field === null || name === field));
  if (wanted.size === 0) throw new ConflictError(NOTHING_TO_RESTORE);
  return wanted;
}

/**
 * Puts back what one change of a record replaced: of one field, or of all that an edit form has. It
 * is that form's own command that does it, with the form filled as the record stands and the earlier
 * values on top: its right, its checks, its audit row, marked with the entry that is undone.
 * @throws NotFoundError when the change or its record is absent or hidden
 * @throws ConflictError when there is nothing to put back, or the record is not at `version` any more
 */
export const restoreChange = defineCommand({
  name: "history.restored-values",
  permission: "history:restore",
  input: restoreChangeSchema,
  async run({ tx, actor, input: { entry, field, version } }) {
    const { event, record } = await requireEntry(tx, actor, entry);
    const fields = await fieldsToRestore(tx, actor, event, field ?? null);
    const { values, edit } = await editableOf(tx, actor, event);
    const earlier = [...fields].map(([name, changes]) => [
      name,
      earlierValue(name, changes, values),
    ]);
    const input = { ...values, ...Object.fromEntries(earlier) };
    const mark = markOf(event);
    await edit.within(tx, actor, { ...input, version: version ?? values.version }, mark);
    await refuseNoChange(tx, event, mark);
    return { result: record, audit: [] };
  },
});
