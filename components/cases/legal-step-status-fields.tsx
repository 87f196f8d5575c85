"use client";

import { Checkbox } from "@/components/forms/checkbox";
import { HiddenField } from "@/components/forms/hidden-field";
import { PartialDateField } from "@/components/forms/partial-date-field";
import { SelectField } from "@/components/forms/select-field";
import { TextArea } from "@/components/forms/text-area";
import { LEGAL_STEP_STATE_LABELS } from "@/lib/features/cases/labels";
import { choicesOf } from "@/lib/forms/choices";

/** Where a legal step stands, and since when. */
export function LegalStepStatusFields() {
  return (
    <>
      <HiddenField name="legalStepId" />
      <SelectField
        name="state"
        label="Where it stands"
        emptyLabel="Choose one"
        choices={choicesOf(LEGAL_STEP_STATE_LABELS)}
      />
      <Checkbox name="alleged" label="Alleged only" hint="Said by one side and not confirmed." />
      <PartialDateField name="since" label="Since" hint="Only the year is needed." optional />
      <TextArea name="note" label="Note" optional rows={2} />
    </>
  );
}
