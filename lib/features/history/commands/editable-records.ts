import type { Actor } from "@/lib/auth/actor";
import type { Command } from "@/lib/commands/define-command";
import type { Db } from "@/lib/db/client";
import type { AuditEvent, CaseFactKind } from "@/lib/db/generated/client";
import { ConflictError } from "@/lib/errors";
import {
  editCasePhotograph,
  editPersonPhotograph,
  editSourceFile,
} from "@/lib/features/attachments/commands/edit-attachment";
import { toAttachmentForm } from "@/lib/features/attachments/mappers";
import { RECORD_KINDS, type RecordKind } from "@/lib/features/attachments/schema";
import { requireVisibleAttachment } from "@/lib/features/attachments/scope";
import { caseForEdit } from "@/lib/features/cases/case-for-edit";
import { correctClosure } from "@/lib/features/cases/commands/correct-closure";
import { editCase } from "@/lib/features/cases/commands/edit-case";
import { correctCustody } from "@/lib/features/cases/commands/record-custody";
import { correctDeadline } from "@/lib/features/cases/commands/record-deadline";
import { correctDetentionDate } from "@/lib/features/cases/commands/record-detention-date";
import { correctDetermination } from "@/lib/features/cases/commands/record-determination";
import { correctHealthNote } from "@/lib/features/cases/commands/record-health-note";
import { correctLegalStep } from "@/lib/features/cases/commands/record-legal-step";
import { correctLegalStepStatus } from "@/lib/features/cases/commands/record-legal-step-status";
import { correctStatus } from "@/lib/features/cases/commands/record-status";
import { factForEdit, requireFact } from "@/lib/features/cases/fact-for-edit";
import { toCaseForm } from "@/lib/features/cases/form-values";
import { FACT_READERS } from "@/lib/features/cases/queries/fact-readers";
import { commitmentForEdit } from "@/lib/features/commitments/commitment-for-edit";
import { editCommitment } from "@/lib/features/commitments/commands/edit-commitment";
import { toCommitmentForm } from "@/lib/features/commitments/form-values";
import { correctConsularEvent } from "@/lib/features/consular/commands/record-consular-event";
import { editContact } from "@/lib/features/contacts/commands/edit-contact";
import { contactForEdit } from "@/lib/features/contacts/contact-for-edit";
import { toContactForm } from "@/lib/features/contacts/form-values";
import { recordCriterion } from "@/lib/features/criteria/commands/record-criterion";
import { isFileEdit } from "@/lib/features/history/rules/restorable";
import type { HistorySubject, StoredChanges } from "@/lib/features/history/types";
import { editOrganisation } from "@/lib/features/organisations/commands";
import { toOrganisationForm } from "@/lib/features/organisations/form-values";
import { requireOrganisation } from "@/lib/features/organisations/scope";
import { editPerson } from "@/lib/features/people/commands/edit-person";
import { toPersonForm } from "@/lib/features/people/form-values";
import { personForEdit } from "@/lib/features/people/person-for-edit";
import { editSource } from "@/lib/features/sources/commands";
import { toSourceForm } from "@/lib/features/sources/form-values";
import { requireVisibleSource } from "@/lib/features/sources/scope";
import { editStatement } from "@/lib/features/statements/commands/edit-statement";
import { toStatementForm } from "@/lib/features/statements/form-values";
import { statementForEdit } from "@/lib/features/statements/statement-for-edit";
import { editTask } from "@/lib/features/tasks/commands/edit-task";
import { toTaskForm } from "@/lib/features/tasks/form-values";
import { taskForEdit } from "@/lib/features/tasks/task-for-edit";
import type { FormValues } from "@/lib/forms/form-state";

/** A record as its edit form is filled today, and the command that the form calls. */
type Editable = { values: FormValues; edit: Command<unknown> };

type Load = (tx: Db, actor: Actor, id: string) => Promise<Editable>;
type Trashable = { deletedAt: Date | null };

function editing<Stored extends Trashable>(
  read: (tx: Db, actor: Actor, id: string) => Promise<Stored>,
  toForm: (stored: Stored) => FormValues,
  edit: Command<unknown>,
): Load {
  return async (tx, actor, id) => {
    const stored = await read(tx, actor, id);
    if (stored.deletedAt) throw new ConflictError("It is in the trash. Restore the record first.");
    return { values: toForm(stored), edit };
  };
}

const CORRECTIONS: Partial<Record<CaseFactKind, Command<unknown>>> = {
  status: correctStatus,
  determination: correctDetermination,
  custody: correctCustody,
  legal_step: correctLegalStep,
  legal_step_status: correctLegalStepStatus,
  closure: correctClosure,
  health_note: correctHealthNote,
  detention_date: correctDetentionDate,
  criterion: recordCriterion,
  consular_event: correctConsularEvent,
  deadline: correctDeadline,
};

const correcting: Load = async (tx, actor, id) => {
  const { kind, caseId, deletedAt } = await requireFact(tx, actor, id);
  const edit = CORRECTIONS[kind];
  if (!edit) throw new ConflictError("Entries of this kind are not corrected.");
  if (deletedAt) throw new ConflictError("This entry was removed. Restore the entry first.");
  const { values } = await factForEdit(tx, actor, id, FACT_READERS[kind]);
  return { values: { ...values, caseId }, edit };
};

const RECORDS: Record<HistorySubject, Load> = {
  case: editing(caseForEdit, toCaseForm, editCase),
  fact: correcting,
  consent: () => Promise.reject(new ConflictError("A consent is corrected on its own page.")),
  person: editing(personForEdit, toPersonForm, editPerson),
  statement: editing(statementForEdit, toStatementForm, editStatement),
  contact: editing(contactForEdit, toContactForm, editContact),
  commitment: editing(commitmentForEdit, toCommitmentForm, editCommitment),
  source: editing(requireVisibleSource, toSourceForm, editSource),
  task: editing(taskForEdit, toTaskForm, editTask),
  organisation: editing(
    (tx: Db, _actor: Actor, id: string) => requireOrganisation(tx, id),
    toOrganisationForm,
    editOrganisation,
  ),
};

const FILE_EDITS: Record<RecordKind, Command<unknown>> = {
  source: editSourceFile,
  case: editCasePhotograph,
  person: editPersonPhotograph,
};

/** A file is told of in the history of its record; which one it is travels along with the entry. */
function fileEditing({ subjectType, changes }: AuditEvent): { load: Load; id: string } {
  const kind = RECORD_KINDS.find((known) => known === subjectType) ?? "source";
  return {
    load: editing(
      (tx, actor, id) => requireVisibleAttachment(tx, actor, kind, id),
      toAttachmentForm,
      FILE_EDITS[kind],
    ),
    id: String((changes as StoredChanges).attachmentId?.to),
  };
}

/**
 * What an entry of a history changed, as it can be edited today.
 * @throws NotFoundError when it is absent or hidden by now; ConflictError when it is in the trash
 */
export function editableOf(tx: Db, actor: Actor, event: AuditEvent): Promise<Editable> {
  if (isFileEdit(event.action)) {
    const { load, id } = fileEditing(event);
    return load(tx, actor, id);
  }
  return RECORDS[event.subjectType as HistorySubject](tx, actor, event.subjectId);
}
