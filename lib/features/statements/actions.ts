"use server";

import { editStatement } from "@/lib/features/statements/commands/edit-statement";
import { addStatement } from "@/lib/features/statements/commands/add-statement";
import {
  restoreStatement,
  trashStatement,
} from "@/lib/features/statements/commands/trash-statement";
import { caseOfForm, finishForm } from "@/lib/forms/finish-form";
import type { FormState } from "@/lib/forms/form-state";
import { submitForm } from "@/lib/forms/submit-form";

const pageOf = ({ id }: { id: string }) => `/statements/${id}`;

export async function addStatementAction(
  formPath: string,
  _previous: FormState,
  form: FormData,
): Promise<FormState> {
  const outcome = await submitForm(addStatement, form, formPath);
  return finishForm(
    outcome,
    "Statement added.",
    (result) => caseOfForm(formPath) ?? pageOf(result),
  );
}

export async function editStatementAction(
  formPath: string,
  _previous: FormState,
  form: FormData,
): Promise<FormState> {
  return finishForm(await submitForm(editStatement, form, formPath), "Statement saved.", pageOf);
}

export async function trashStatementAction(
  _previous: FormState,
  form: FormData,
): Promise<FormState> {
  const outcome = await submitForm(trashStatement, form);
  return finishForm(
    outcome,
    "Statement moved to the trash. It can be restored from its page.",
    pageOf,
  );
}

export async function restoreStatementAction(
  _previous: FormState,
  form: FormData,
): Promise<FormState> {
  return finishForm(await submitForm(restoreStatement, form), "Statement restored.", pageOf);
}
