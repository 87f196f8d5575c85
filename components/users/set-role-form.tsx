"use client";

import { PlainForm } from "@/components/forms/plain-form";
import { RadioGroup } from "@/components/forms/radio-group";
import { setRoleAction } from "@/lib/features/users/actions";
import { ROLE_HINTS, ROLE_LABELS } from "@/lib/features/users/labels";
import { choicesOf } from "@/lib/forms/choices";

/** Gives an account another role. */
export function SetRoleForm({ id, role }: { id: string; role: string }) {
  return (
    <PlainForm
      action={setRoleAction}
      fields={{ id }}
      initialValues={{ role }}
      submitLabel="Change the role"
    >
      <RadioGroup
        name="role"
        label="Role"
        labelHidden
        choices={choicesOf(ROLE_LABELS, ROLE_HINTS)}
      />
    </PlainForm>
  );
}
