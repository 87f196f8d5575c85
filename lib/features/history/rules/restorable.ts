import { editFileSchema } from "@/lib/features/attachments/schema";
import { editCaseSchema } from "@/lib/features/cases/schema";
import {
  closureSchema,
  custodySchema,
  deadlineSchema,
  detentionDateSchema,
  determinationSchema,
  healthNoteSchema,
  legalStepSchema,
  legalStepStatusSchema,
  statusSchema,
} from "@/lib/features/cases/schema/facts";
import { editCommitmentSchema } from "@/lib/features/commitments/schema";
import { consularEventSchema } from "@/lib/features/consular/schema";
import { editContactSchema } from "@/lib/features/contacts/schema";
import type { HistorySubject, StoredChanges } from "@/lib/features/history/types";
import { editOrganisationSchema } from "@/lib/features/organisations/schema";
import { editPersonSchema } from "@/lib/features/people/schema";
import { editSourceSchema } from "@/lib/features/sources/schema";
import { editStatementSchema } from "@/lib/features/statements/schema";
import { editTaskSchema } from "@/lib/features/tasks/schema";

type Shaped = { shape: Record<string, unknown> };

const fieldsOf = (...schemas: Shaped[]) =>
  new Set(schemas.flatMap(({ shape }) => Object.keys(shape)));

/** What the edit form of each kind of record asks for. */
const FORM_FIELDS: Record<HistorySubject | "file", ReadonlySet<string>> = {
  case: fieldsOf(editCaseSchema),
  fact: fieldsOf(
    ...[statusSchema, custodySchema, determinationSchema, legalStepSchema, legalStepStatusSchema],
    ...[healthNoteSchema, detentionDateSchema, closureSchema, consularEventSchema, deadlineSchema],
    { shape: { assessment: true, reasoning: true } },
  ),
  // Corrected where it stands: what somebody agreed to is not put back from a list.
  consent: fieldsOf(),
  person: fieldsOf(editPersonSchema),
  statement: fieldsOf(editStatementSchema),
  contact: fieldsOf(editContactSchema.in),
  commitment: fieldsOf(editCommitmentSchema),
  source: fieldsOf(editSourceSchema),
  task: fieldsOf(editTaskSchema),
  organisation: fieldsOf(editOrganisationSchema),
  file: fieldsOf(editFileSchema),
};

/** Fields that the audit trail knows under another name than the form. */
const RENAMED: Record<string, string> = { happenedAt: "localTime", whatItShows: "description" };

/** Lists of records: the trail tells their rows in words, which is too little to link them again. */
const LISTS = new Set(["cases", "citations", "participants", "positions"]);

/** Names the record, or is chosen by a command of its own. */
const NEVER = new Set([...LISTS, "id", "version", "keepDetentionDate", "newSource", "chosen"]);

const DATE_COLUMN = /^(.+)(Edtf|AsStated|Inferred|Earliest|Latest)$/;
const EDITED = /^[a-z]+\.(edited|edited-file|edited-photograph|corrected-[a-z-]+)$/;
const FILE_EDITED = /^[a-z]+\.edited-(file|photograph)$/;

/** Whether an entry tells of an edit: what was added, merged, trashed or closed is undone elsewhere. */
function isEdit(action: string, changes: StoredChanges): boolean {
  if (EDITED.test(action)) return true;
  const replaced = Object.values(changes).some(({ from }) => from !== null);
  return action === "case.recorded-criterion" && replaced;
}

/** Whether an entry tells of the words of a file, which stand in the history of its record. */
export const isFileEdit = (action: string) => FILE_EDITED.test(action);

/** The field of the edit form that a stored field belongs to; null when it has none. */
export function formFieldOf(fields: ReadonlySet<string>, stored: string): string | null {
  const name = RENAMED[stored] ?? DATE_COLUMN.exec(stored)?.[1] ?? stored;
  const found = [name, name.replace(/Id$/, "")].find((candidate) => fields.has(candidate));
  return found && !NEVER.has(found) ? found : null;
}

/** The changes of an entry by the field of the edit form that they belong to. */
export type ChangesByField = ReadonlyMap<string, StoredChanges>;

/** What of an entry an edit form could put back, and which lists of links it could not. */
export function restorableChanges(
  subject: HistorySubject,
  action: string,
  changes: StoredChanges,
): { fields: ChangesByField; lists: boolean; edit: boolean } {
  const found = new Map<string, StoredChanges>();
  const edit = isEdit(action, changes);
  if (!edit) return { fields: found, lists: false, edit };
  const form = FORM_FIELDS[isFileEdit(action) ? "file" : subject];
  for (const [stored, change] of Object.entries(changes)) {
    const field = formFieldOf(form, stored);
    if (field) found.set(field, { ...found.get(field), [stored]: change });
  }
  return { fields: found, lists: Object.keys(changes).some((name) => LISTS.has(name)), edit };
}
