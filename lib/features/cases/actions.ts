"use server";

import { currentActor } from "@/lib/auth/session";
import type { Command } from "@/lib/commands/define-command";
import { addCase } from "@/lib/features/cases/commands/add-case";
import { addInvolvement } from "@/lib/features/cases/commands/add-involvement";
import { closeCase } from "@/lib/features/cases/commands/close-case";
import { editCase } from "@/lib/features/cases/commands/edit-case";
import { recordCustody } from "@/lib/features/cases/commands/record-custody";
import { recordDetermination } from "@/lib/features/cases/commands/record-determination";
import { recordLegalStep } from "@/lib/features/cases/commands/record-legal-step";
import { recordStatus } from "@/lib/features/cases/commands/record-status";
import { removeInvolvement } from "@/lib/features/cases/commands/remove-involvement";
import { reopenCase } from "@/lib/features/cases/commands/reopen-case";
import { restoreCase, trashCase } from "@/lib/features/cases/commands/trash-case";
import { searchCases } from "@/lib/features/cases/queries";
import { caseOfForm, finishForm } from "@/lib/forms/finish-form";
import type { FormState } from "@/lib/forms/form-state";
import { submitForm } from "@/lib/forms/submit-form";

const pageOf = ({ id }: { id: string }) => `/cases/${id}`;

/** Carries out a command about one case and goes back to that case's page. */
async function onCase(
  command: Command<{ id: string }>,
  form: FormData,
  message: string,
  formPath?: string,
): Promise<FormState> {
  const caseId = form.get("caseId");
  const outcome = await submitForm(command, form, formPath);
  return finishForm(
    outcome,
    message,
    () => (formPath && caseOfForm(formPath)) ?? pageOf({ id: String(caseId) }),
  );
}

/** Cases whose reference or person contains the words, for pickers; none when signed out. */
export async function searchCasesAction(q: string) {
  const actor = await currentActor();
  return actor ? searchCases(actor, { q }) : [];
}

export async function addCaseAction(
  formPath: string,
  _previous: FormState,
  form: FormData,
): Promise<FormState> {
  return finishForm(await submitForm(addCase, form, formPath), "Case added.", pageOf);
}

export async function editCaseAction(
  formPath: string,
  _previous: FormState,
  form: FormData,
): Promise<FormState> {
  return finishForm(await submitForm(editCase, form, formPath), "Case saved.", pageOf);
}

export async function trashCaseAction(_previous: FormState, form: FormData): Promise<FormState> {
  const outcome = await submitForm(trashCase, form);
  return finishForm(outcome, "Case moved to the trash. It can be restored from its page.", pageOf);
}

export async function restoreCaseAction(_previous: FormState, form: FormData): Promise<FormState> {
  return finishForm(await submitForm(restoreCase, form), "Case restored.", pageOf);
}

export async function recordStatusAction(
  formPath: string,
  _previous: FormState,
  form: FormData,
): Promise<FormState> {
  return onCase(recordStatus, form, "Status recorded.", formPath);
}

export async function recordDeterminationAction(
  formPath: string,
  _previous: FormState,
  form: FormData,
): Promise<FormState> {
  return onCase(recordDetermination, form, "Determination recorded.", formPath);
}

export async function recordCustodyAction(
  formPath: string,
  _previous: FormState,
  form: FormData,
): Promise<FormState> {
  return onCase(recordCustody, form, "Place of custody recorded.", formPath);
}

export async function recordLegalStepAction(
  formPath: string,
  _previous: FormState,
  form: FormData,
): Promise<FormState> {
  return onCase(recordLegalStep, form, "Legal step recorded.", formPath);
}

export async function addInvolvementAction(
  formPath: string,
  _previous: FormState,
  form: FormData,
): Promise<FormState> {
  return onCase(addInvolvement, form, "Person added to the case.", formPath);
}

export async function removeInvolvementAction(
  _previous: FormState,
  form: FormData,
): Promise<FormState> {
  return onCase(removeInvolvement, form, "Person taken off the case.");
}

export async function closeCaseAction(
  formPath: string,
  _previous: FormState,
  form: FormData,
): Promise<FormState> {
  return onCase(closeCase, form, "Case closed. It can be reopened from its page.", formPath);
}

export async function reopenCaseAction(_previous: FormState, form: FormData): Promise<FormState> {
  return onCase(reopenCase, form, "Case reopened.");
}
