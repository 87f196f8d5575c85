"use server";

import { addContact } from "@/lib/features/contacts/commands/add-contact";
import { editContact } from "@/lib/features/contacts/commands/edit-contact";
import { restoreContact, trashContact } from "@/lib/features/contacts/commands/trash-contact";
import { caseOfForm, finishForm } from "@/lib/forms/finish-form";
import type { FormState } from "@/lib/forms/form-state";
import { submitForm } from "@/lib/forms/submit-form";

const pageOf = ({ id }: { id: string }) => `/contacts/${id}`;

export async function addContactAction(
  formPath: string,
  _previous: FormState,
  form: FormData,
): Promise<FormState> {
  const outcome = await submitForm(addContact, form, formPath);
  return finishForm(outcome, "Contact added.", (result) => caseOfForm(formPath) ?? pageOf(result));
}

export async function editContactAction(
  formPath: string,
  _previous: FormState,
  form: FormData,
): Promise<FormState> {
  return finishForm(await submitForm(editContact, form, formPath), "Contact saved.", pageOf);
}

export async function trashContactAction(_previous: FormState, form: FormData): Promise<FormState> {
  const outcome = await submitForm(trashContact, form);
  return finishForm(
    outcome,
    "Contact moved to the trash. It can be restored from its page.",
    pageOf,
  );
}

export async function restoreContactAction(
  _previous: FormState,
  form: FormData,
): Promise<FormState> {
  return finishForm(await submitForm(restoreContact, form), "Contact restored.", pageOf);
}
