"use client";

import { Combobox } from "@/components/forms/combobox";
import type { FormPickers } from "@/components/forms/form-pickers";
import { PartialDateField } from "@/components/forms/partial-date-field";
import { SelectField } from "@/components/forms/select-field";
import { ShownWhen } from "@/components/forms/shown-when";
import { TextArea } from "@/components/forms/text-area";
import { LEGAL_STEP_LABELS } from "@/lib/features/cases/labels";
import { choicesOf } from "@/lib/forms/choices";

/** A step of the proceedings: what, when, by whom, and for a sentence until when. */
export function LegalStepFields({ pickers }: { pickers: FormPickers }) {
  return (
    <>
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
        search={pickers.searchOrganisations}
      />
      <TextArea
        name="details"
        label="What was charged, decided or sentenced"
        hint="Statute, term or outcome, in the words of the source."
        rows={3}
      />
      <ShownWhen name="kind" is="sentence">
        <PartialDateField
          name="endsOn"
          label="Served by"
          hint="For a sentence: when it will have been served, if it is served in full."
          modes={["on", "between", "until", "unknown"]}
          optional
        />
      </ShownWhen>
    </>
  );
}
