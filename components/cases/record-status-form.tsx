"use client";

import { FactForm, type FactFormProps } from "@/components/cases/fact-form";
import { StatusFields } from "@/components/cases/status-fields";
import { recordStatusAction } from "@/lib/features/cases/actions";

/** Records a change of a case's status. */
export function RecordStatusForm(props: FactFormProps) {
  return (
    <FactForm {...props} action={recordStatusAction} submitLabel="Record status">
      <StatusFields />
      {props.parts.citations}
    </FactForm>
  );
}
