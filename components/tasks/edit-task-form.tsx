"use client";

import type { Choice } from "@/components/forms/choice";
import type { FormProps } from "@/components/forms/form-props";
import { RecordForm } from "@/components/forms/record-form";
import { TaskFields } from "@/components/tasks/task-fields";
import { editTaskAction } from "@/lib/features/tasks/actions";

type EditTaskFormProps = FormProps & {
  version: number;
  /** Who owns it now: offered even when they can no longer sign in. */
  owner: { id: string; name: string } | null;
};

/** Changes a follow-up. */
export function EditTaskForm({ pickers, owner, ...frame }: EditTaskFormProps) {
  return (
    <RecordForm {...frame} action={editTaskAction} submitLabel="Save task">
      <TaskFields pickers={pickers} owners={withOwner(pickers.staff, owner)} />
    </RecordForm>
  );
}

function withOwner(staff: Choice[], owner: EditTaskFormProps["owner"]): Choice[] {
  if (!owner || staff.some(({ value }) => value === owner.id)) return staff;
  return [{ value: owner.id, label: `${owner.name} (no longer on the staff)` }, ...staff];
}
