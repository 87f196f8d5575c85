"use client";

import type { FormProps } from "@/components/forms/form-props";
import { HiddenField } from "@/components/forms/hidden-field";
import { RecordForm } from "@/components/forms/record-form";
import { TaskFields } from "@/components/tasks/task-fields";
import { addTaskAction } from "@/lib/features/tasks/actions";

/** Adds a follow-up; from a statement or contact when the initial values name one. */
export function AddTaskForm({ pickers, ...frame }: FormProps) {
  return (
    <RecordForm {...frame} action={addTaskAction} submitLabel="Add task">
      <HiddenField name="statementId" />
      <HiddenField name="contactId" />
      <TaskFields pickers={pickers} owners={pickers.staff} />
    </RecordForm>
  );
}
