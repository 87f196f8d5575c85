"use client";

import type { FormProps } from "@/components/forms/form-props";
import { RecordForm } from "@/components/forms/record-form";
import { PersonFields } from "@/components/people/person-fields";
import { editPersonAction } from "@/lib/features/people/actions";

/** Changes a person and their offices. */
export function EditPersonForm({ pickers, ...frame }: FormProps & { version: number }) {
  return (
    <RecordForm {...frame} action={editPersonAction} submitLabel="Save person">
      <PersonFields pickers={pickers} />
    </RecordForm>
  );
}
