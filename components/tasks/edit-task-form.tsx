"use client";

import { boundAction } from "@/components/forms/bound-action";
import type { Choice } from "@/components/forms/choice";
import type { FormPickers } from "@/components/forms/form-pickers";
import { Form } from "@/components/forms/form-shell";
import { HiddenField } from "@/components/forms/hidden-field";
import { useFormAction } from "@/components/forms/use-form-action";
import { TaskFields } from "@/components/tasks/task-fields";
import { editTaskAction } from "@/lib/features/tasks/actions";
import { saveDraftAction } from "@/lib/forms/draft-actions";
import type { FormOpening } from "@/lib/forms/form-opening";

type EditTaskFormProps = {
  opening: FormOpening;
  pickers: FormPickers;
  cancelHref: string;
  version: number;
  /** Who owns it now: offered even when they can no longer sign in. */
  owner: { id: string; name: string } | null;
};

/** Changes a follow-up. */
export function EditTaskForm({ opening, pickers, cancelHref, version, owner }: EditTaskFormProps) {
  const { formPath, ...rest } = opening;
  const { state, action } = useFormAction(boundAction(editTaskAction, formPath));
  return (
    <Form
      {...rest}
      state={state}
      action={action}
      version={version}
      submitLabel="Save task"
      cancelHref={cancelHref}
      saveDraft={saveDraftAction.bind(null, formPath)}
    >
      <HiddenField name="id" />
      <TaskFields pickers={pickers} owners={withOwner(pickers.staff, owner)} />
    </Form>
  );
}

function withOwner(staff: Choice[], owner: EditTaskFormProps["owner"]): Choice[] {
  if (!owner || staff.some(({ value }) => value === owner.id)) return staff;
  return [{ value: owner.id, label: `${owner.name} (no longer on the staff)` }, ...staff];
}
