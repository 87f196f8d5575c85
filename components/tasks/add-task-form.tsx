"use client";

import { boundAction } from "@/components/forms/bound-action";
import type { FormPickers } from "@/components/forms/form-pickers";
import { Form } from "@/components/forms/form-shell";
import { HiddenField } from "@/components/forms/hidden-field";
import { useFormAction } from "@/components/forms/use-form-action";
import { TaskFields } from "@/components/tasks/task-fields";
import { addTaskAction } from "@/lib/features/tasks/actions";
import { saveDraftAction } from "@/lib/forms/draft-actions";
import type { FormOpening } from "@/lib/forms/form-opening";

type AddTaskFormProps = { opening: FormOpening; pickers: FormPickers; cancelHref: string };

/** Adds a follow-up; from a statement or contact when `initialValues` name one. */
export function AddTaskForm({ opening, pickers, cancelHref }: AddTaskFormProps) {
  const { formPath, ...rest } = opening;
  const { state, action } = useFormAction(boundAction(addTaskAction, formPath));
  return (
    <Form
      {...rest}
      state={state}
      action={action}
      submitLabel="Add task"
      cancelHref={cancelHref}
      saveDraft={saveDraftAction.bind(null, formPath)}
    >
      <HiddenField name="statementId" />
      <HiddenField name="contactId" />
      <TaskFields pickers={pickers} owners={pickers.staff} />
    </Form>
  );
}
