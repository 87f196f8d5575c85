"use client";

import type { FormProps } from "@/components/forms/form-props";
import { RecordForm } from "@/components/forms/record-form";
import { SourceFields } from "@/components/sources/source-fields";
import { addSourceAction } from "@/lib/features/sources/actions";

/** Records where something can be read or heard. */
export function AddSourceForm({ pickers, ...frame }: FormProps) {
  return (
    <RecordForm {...frame} action={addSourceAction} submitLabel="Add source">
      <SourceFields pickers={pickers} />
    </RecordForm>
  );
}
