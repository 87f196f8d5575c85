"use client";

import { ConsularEventFields } from "@/components/consular/consular-event-fields";
import type { FormPropsWithParts } from "@/components/forms/form-props";
import { HiddenField } from "@/components/forms/hidden-field";
import { RecordForm } from "@/components/forms/record-form";
import { recordConsularEventAction } from "@/lib/features/consular/actions";

/** Records a step of consular access. */
export function RecordConsularEventForm({ opening, cancelHref, parts }: FormPropsWithParts) {
  return (
    <RecordForm
      opening={opening}
      cancelHref={cancelHref}
      action={recordConsularEventAction}
      submitLabel="Record step"
    >
      <HiddenField name="caseId" />
      <ConsularEventFields />
      {parts.citations}
    </RecordForm>
  );
}
