"use client";

import { ConsularEventFields } from "@/components/consular/consular-event-fields";
import type { FormPropsWithParts } from "@/components/forms/form-props";
import { HiddenField } from "@/components/forms/hidden-field";
import { RecordForm } from "@/components/forms/record-form";
import { correctConsularEventAction } from "@/lib/features/consular/actions";

type CorrectConsularEventFormProps = FormPropsWithParts & { version: number };

/** Corrects a step of consular access that was recorded wrongly. */
export function CorrectConsularEventForm(props: CorrectConsularEventFormProps) {
  return (
    <RecordForm
      opening={props.opening}
      cancelHref={props.cancelHref}
      version={props.version}
      action={correctConsularEventAction}
      submitLabel="Save correction"
    >
      <HiddenField name="caseId" />
      <ConsularEventFields />
      {props.parts.citations}
    </RecordForm>
  );
}
