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
import { formAction } from "@/lib/forms/form-action";
import { caseOfForm } from "@/lib/forms/form-path";

const pageOf = ({ id }: { id: string }) => `/cases/${id}`;

/** The page of the case that a form is about. */
const caseOf = (_result: unknown, form: FormData) =>
  caseOfForm(form) ?? pageOf({ id: String(form.get("caseId")) });

/** Cases whose reference or person contains the words, for pickers; none when signed out. */
export async function searchCasesAction(q: string) {
  const actor = await currentActor();
  return actor ? searchCases(actor, { q }) : [];
}

export const addCaseAction = formAction(addCase, { message: "Case added.", next: pageOf });

export const editCaseAction = formAction(editCase, { message: "Case saved.", next: pageOf });

export const trashCaseAction = formAction(trashCase, {
  message: "Case moved to the trash. It can be restored from its page.",
  next: pageOf,
});

export const restoreCaseAction = formAction(restoreCase, {
  message: "Case restored.",
  next: pageOf,
});

export const recordStatusAction = formAction(recordStatus, {
  message: "Status recorded.",
  next: caseOf,
});

export const recordDeterminationAction = formAction(recordDetermination, {
  message: "Determination recorded.",
  next: caseOf,
});

export const recordCustodyAction = formAction(recordCustody, {
  message: "Place of custody recorded.",
  next: caseOf,
});

export const recordLegalStepAction = formAction(recordLegalStep, {
  message: "Legal step recorded.",
  next: caseOf,
});

export const addInvolvementAction = formAction(addInvolvement, {
  message: "Person added to the case.",
  next: caseOf,
});

export const removeInvolvementAction = formAction(removeInvolvement, {
  message: "Person taken off the case.",
  next: caseOf,
});

export const closeCaseAction = formAction(closeCase, {
  message: "Case closed. It can be reopened from its page.",
  next: caseOf,
});

export const reopenCaseAction = formAction(reopenCase, { message: "Case reopened.", next: caseOf });
