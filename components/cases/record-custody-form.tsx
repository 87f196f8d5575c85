"use client";

import { CustodyAccessFields, CustodyPlaceFields } from "@/components/cases/custody-fields";
import { FactForm, type FactFormProps } from "@/components/cases/fact-form";
import { recordCustodyAction } from "@/lib/features/cases/actions";

/** Records a time in custody. */
export function RecordCustodyForm(props: FactFormProps) {
  return (
    <FactForm {...props} action={recordCustodyAction} submitLabel="Record place of custody">
      <CustodyPlaceFields pickers={props.pickers} />
      <CustodyAccessFields />
      {props.parts.citations}
    </FactForm>
  );
}
