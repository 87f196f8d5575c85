"use server";

import { addTask } from "@/lib/features/tasks/commands/add-task";
import { completeTask, reopenTask } from "@/lib/features/tasks/commands/complete-task";
import { editTask } from "@/lib/features/tasks/commands/edit-task";
import { restoreTask, trashTask } from "@/lib/features/tasks/commands/trash-task";
import { formAction } from "@/lib/forms/form-action";
import { safeReturnPath } from "@/lib/http/request-path";

const pageOf = ({ id }: { id: string }) => `/tasks/${id}`;

/** The page with the button that was pressed: a list stays where it was. */
const backTo = (_result: unknown, form: FormData) => safeReturnPath(String(form.get("_backTo")));

export const addTaskAction = formAction(addTask, { message: "Task added.", next: pageOf });

export const editTaskAction = formAction(editTask, { message: "Task saved.", next: pageOf });

export const completeTaskAction = formAction(completeTask, {
  message: "Task marked as done.",
  next: backTo,
});

export const reopenTaskAction = formAction(reopenTask, {
  message: "Task opened again.",
  next: backTo,
});

export const trashTaskAction = formAction(trashTask, {
  message: "Task moved to the trash. It can be restored from its page.",
  next: pageOf,
});

export const restoreTaskAction = formAction(restoreTask, {
  message: "Task restored.",
  next: pageOf,
});
