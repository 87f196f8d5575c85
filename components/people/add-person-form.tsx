"use client";

import type { FormProps } from "@/components/forms/form-props";
import { RecordForm } from "@/components/forms/record-form";
import { PersonFields } from "@/components/people/person-fields";
import { addPersonAction } from "@/lib/features/people/actions";

/** Records a person. */
export function AddPersonForm({ pickers, ...frame }: FormProps) {
  return (
    <RecordForm {...frame} action={addPersonAction} submitLabel="Add person">
      <PersonFields pickers={pickers} />
    </RecordForm>
  );
}
