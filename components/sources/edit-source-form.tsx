"use client";

import type { FormProps } from "@/components/forms/form-props";
import { RecordForm } from "@/components/forms/record-form";
import { SourceFields } from "@/components/sources/source-fields";
import { editSourceAction } from "@/lib/features/sources/actions";

/** Changes a source. */
export function EditSourceForm({ pickers, ...frame }: FormProps & { version: number }) {
  return (
    <RecordForm {...frame} action={editSourceAction} submitLabel="Save source">
      <SourceFields pickers={pickers} />
    </RecordForm>
  );
}
