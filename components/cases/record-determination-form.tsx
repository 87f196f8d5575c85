"use client";

import { DeterminationFields } from "@/components/cases/determination-fields";
import { FactForm, type FactFormProps } from "@/components/cases/fact-form";
import { recordDeterminationAction } from "@/lib/features/cases/actions";

/** Records where a determination of wrongful detention stands. */
export function RecordDeterminationForm(props: FactFormProps) {
  return (
    <FactForm {...props} action={recordDeterminationAction} submitLabel="Record determination">
      <DeterminationFields />
      {props.parts.citations}
    </FactForm>
  );
}
