import type { Actor } from "@/lib/auth/actor";
import type { Db } from "@/lib/db/client";
import type { AuditEvent } from "@/lib/db/generated/client";
import { linkedNames } from "@/lib/features/history/queries/linked-names";
import { describeChanges } from "@/lib/features/history/rules/describe-changes";
import { linksIn } from "@/lib/features/history/rules/links";
import { restorableChanges, type ChangesByField } from "@/lib/features/history/rules/restorable";
import { valueWords, type Reading } from "@/lib/features/history/rules/value-words";
import type { HistoryEntry, HistorySubject, StoredChanges } from "@/lib/features/history/types";

const LEFT_OUT =
  "Lists of links (cases, sources, participants, offices) are not put back from here: change them in the edit form.";
const NOT_AN_EDIT =
  "Only edits of fields are put back from here: a merge, a removal or a closure is undone where it was done.";
const UNDONE_ELSEWHERE = /\.(merged|merge-undone|trashed|removed-fact|closed|reopened|captured)/;

/** Whether the reader is told what stood before: what is hidden or gone is not written back either. */
function isTold(reading: Reading, changes: StoredChanges): boolean {
  return Object.entries(changes).every(([field, { from }]) => {
    if (from === null || from === "" || typeof from === "boolean") return true;
    return valueWords(reading, field, from).length > 0 || Array.isArray(from);
  });
}

const toldFields = (reading: Reading, fields: ChangesByField): ChangesByField =>
  new Map(
    [...fields].filter(
      ([, changes]) => describeChanges(reading, changes).length > 0 && isTold(reading, changes),
    ),
  );

type Told = Pick<AuditEvent, "action" | "subjectType" | "subjectId">;

/** Which fields of an entry can be put back, in words, and what cannot. */
export function restorableOf(
  { action, subjectType, subjectId }: Told,
  changes: StoredChanges,
  names: Reading["names"],
): Pick<HistoryEntry, "restorable" | "kept"> {
  const subject = subjectType as HistorySubject;
  const reading = { subject, subjectId, names };
  const { fields, lists } = restorableChanges(subject, action, changes);
  const restorable = [...toldFields(reading, fields)].map(([field, part]) => ({
    field,
    label: describeChanges(reading, part)[0]?.label ?? field,
  }));
  const undone = UNDONE_ELSEWHERE.test(action) ? NOT_AN_EDIT : null;
  return { restorable, kept: lists ? LEFT_OUT : undone };
}

/** The stored changes of an entry that the actor may put back, by field of the edit form. */
export async function restorableFields(
  db: Db,
  actor: Actor,
  event: AuditEvent,
): Promise<ChangesByField> {
  const changes = event.changes as StoredChanges;
  const subject = event.subjectType as HistorySubject;
  const names = await linkedNames(db, actor, linksIn([changes]));
  const { fields } = restorableChanges(subject, event.action, changes);
  return toldFields({ subject, subjectId: event.subjectId, names }, fields);
}
