"use client";

import { PartialDateField } from "@/components/forms/partial-date-field";
import { RadioGroup } from "@/components/forms/radio-group";
import { TextArea } from "@/components/forms/text-area";
import { CONSULAR_EVENT_HINTS, CONSULAR_EVENT_LABELS } from "@/lib/features/consular/labels";
import { choicesOf } from "@/lib/forms/choices";

const CHOICES = choicesOf(CONSULAR_EVENT_LABELS, CONSULAR_EVENT_HINTS);

/** A step of consular access: what happened, and when. */
export function ConsularEventFields() {
  return (
    <>
      <RadioGroup name="kind" label="What happened?" choices={CHOICES} />
      <PartialDateField
        name="happenedOn"
        label="Date"
        hint="Only the year is needed. Leave it empty when the source gives no day."
        optional
      />
      <TextArea name="note" label="Note" optional rows={2} />
    </>
  );
}
