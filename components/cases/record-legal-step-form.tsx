"use client";

import { FactForm, type FactFormProps } from "@/components/cases/fact-form";
import { Combobox } from "@/components/forms/combobox";
import { PartialDateField } from "@/components/forms/partial-date-field";
import { SelectField } from "@/components/forms/select-field";
import { TextArea } from "@/components/forms/text-area";
import { recordLegalStepAction } from "@/lib/features/cases/actions";
import { LEGAL_STEP_LABELS } from "@/lib/features/cases/labels";
import { choicesOf } from "@/lib/forms/choices";

/** Records a step of the proceedings. */
export function RecordLegalStepForm(props: FactFormProps) {
  return (
    <FactForm {...props} action={recordLegalStepAction} submitLabel="Record legal step">
      <SelectField
        name="kind"
        label="Step"
        emptyLabel="Choose one"
        choices={choicesOf(LEGAL_STEP_LABELS)}
      />
      <PartialDateField name="happenedOn" label="Date" hint="Only the year is needed." optional />
      <Combobox
        name="court"
        label="Court or other authority"
        hint="Choose one on file, or type the name of a new one."
        optional
        noun="organisations"
        search={props.pickers.searchOrganisations}
      />
      <TextArea
        name="details"
        label="What was charged, decided or sentenced"
        hint="Statute, term or outcome, in the words of the source."
        rows={3}
      />
      {props.parts.citations}
    </FactForm>
  );
}
