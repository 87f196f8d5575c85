"use server";

import { currentActor } from "@/lib/auth/session";
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

/** The page of the case that a form is about. */
const caseOf =
  (form: FormData, formPath = "") =>
  () =>
    caseOfForm(formPath) ?? pageOf({ id: String(form.get("caseId")) });

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
  return finishForm(
    await submitForm(recordStatus, form, formPath),
    "Status recorded.",
    caseOf(form, formPath),
  );
}

export async function recordDeterminationAction(
  formPath: string,
  _previous: FormState,
  form: FormData,
): Promise<FormState> {
  return finishForm(
    await submitForm(recordDetermination, form, formPath),
    "Determination recorded.",
    caseOf(form, formPath),
  );
}

export async function recordCustodyAction(
  formPath: string,
  _previous: FormState,
  form: FormData,
): Promise<FormState> {
  return finishForm(
    await submitForm(recordCustody, form, formPath),
    "Place of custody recorded.",
    caseOf(form, formPath),
  );
}

export async function recordLegalStepAction(
  formPath: string,
  _previous: FormState,
  form: FormData,
): Promise<FormState> {
  return finishForm(
    await submitForm(recordLegalStep, form, formPath),
    "Legal step recorded.",
    caseOf(form, formPath),
  );
}

export async function addInvolvementAction(
  formPath: string,
  _previous: FormState,
  form: FormData,
): Promise<FormState> {
  return finishForm(
    await submitForm(addInvolvement, form, formPath),
    "Person added to the case.",
    caseOf(form, formPath),
  );
}

export async function removeInvolvementAction(
  _previous: FormState,
  form: FormData,
): Promise<FormState> {
  return finishForm(
    await submitForm(removeInvolvement, form),
    "Person taken off the case.",
    caseOf(form),
  );
}

export async function closeCaseAction(
  formPath: string,
  _previous: FormState,
  form: FormData,
): Promise<FormState> {
  return finishForm(
    await submitForm(closeCase, form, formPath),
    "Case closed. It can be reopened from its page.",
    caseOf(form, formPath),
  );
}

export async function reopenCaseAction(_previous: FormState, form: FormData): Promise<FormState> {
  return finishForm(await submitForm(reopenCase, form), "Case reopened.", caseOf(form));
}
