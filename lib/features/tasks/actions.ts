"use server";

import { addTask } from "@/lib/features/tasks/commands/add-task";
import { completeTask, reopenTask } from "@/lib/features/tasks/commands/complete-task";
import { editTask } from "@/lib/features/tasks/commands/edit-task";
import { restoreTask, trashTask } from "@/lib/features/tasks/commands/trash-task";
import { finishForm } from "@/lib/forms/finish-form";
import type { FormState } from "@/lib/forms/form-state";
import { submitForm } from "@/lib/forms/submit-form";
import { safeReturnPath } from "@/lib/http/request-path";

const pageOf = ({ id }: { id: string }) => `/tasks/${id}`;

export async function addTaskAction(
  formPath: string,
  _previous: FormState,
  form: FormData,
): Promise<FormState> {
  return finishForm(await submitForm(addTask, form, formPath), "Task added.", pageOf);
}

export async function editTaskAction(
  formPath: string,
  _previous: FormState,
  form: FormData,
): Promise<FormState> {
  return finishForm(await submitForm(editTask, form, formPath), "Task saved.", pageOf);
}

/** `backTo` is the path of the page with the button: the list stays where it was. */
export async function completeTaskAction(
  backTo: string,
  _previous: FormState,
  form: FormData,
): Promise<FormState> {
  return finishForm(await submitForm(completeTask, form), "Task marked as done.", () =>
    safeReturnPath(backTo),
  );
}

/** `backTo` is the path of the page with the button. */
export async function reopenTaskAction(
  backTo: string,
  _previous: FormState,
  form: FormData,
): Promise<FormState> {
  return finishForm(await submitForm(reopenTask, form), "Task opened again.", () =>
    safeReturnPath(backTo),
  );
}

export async function trashTaskAction(_previous: FormState, form: FormData): Promise<FormState> {
  return finishForm(
    await submitForm(trashTask, form),
    "Task moved to the trash. It can be restored from its page.",
    pageOf,
  );
}

export async function restoreTaskAction(_previous: FormState, form: FormData): Promise<FormState> {
  return finishForm(await submitForm(restoreTask, form), "Task restored.", pageOf);
}
