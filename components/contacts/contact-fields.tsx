"use client";

import type { ReactNode } from "react";

import { Combobox } from "@/components/forms/combobox";
import type { Choice } from "@/components/forms/choice";
import type { FormPickers } from "@/components/forms/form-pickers";
import { RadioGroup } from "@/components/forms/radio-group";
import { Repeatable } from "@/components/forms/repeatable";
import { SelectField } from "@/components/forms/select-field";
import { TextArea } from "@/components/forms/text-area";
import { TextField } from "@/components/forms/text-field";
import { ParticipantFields } from "@/components/contacts/participant-fields";
import { ExtentFields, WhenFields } from "@/components/contacts/when-fields";
import {
  CONTACT_MADE_LABELS,
  CONTACT_MEDIUM_LABELS,
  CONTACT_OUTCOME_LABELS,
} from "@/lib/features/contacts/labels";
import { choicesOf } from "@/lib/forms/choices";

type ContactFieldsProps = {
  pickers: FormPickers;
  timeZones: Choice[];
  newPerson: (prefix: string) => ReactNode;
};

/** Every field of a contact, in the order in which somebody tells of it. */
export function ContactFields({ pickers, timeZones, newPerson }: ContactFieldsProps) {
  return (
    <>
      <SelectField
        name="medium"
        label="How"
        emptyLabel="Choose one"
        choices={choicesOf(CONTACT_MEDIUM_LABELS)}
      />
      <RadioGroup
        name="made"
        label="Was contact made?"
        hint="An attempt is recorded too."
        choices={choicesOf(CONTACT_MADE_LABELS)}
      />
      <WhenFields timeZones={timeZones} />
      <ExtentFields />
      <ParticipantFields pickers={pickers} newPerson={newPerson} />
      <TextField
        name="onBehalfOf"
        label="On behalf of"
        hint="Whom the initiator spoke for, when not for themselves."
        optional
      />
      <TextArea name="topics" label="Topics" optional rows={2} />
      <TextArea name="asked" label="What was asked" optional rows={3} />
      <TextArea name="answered" label="What was answered" optional rows={3} />
      <SelectField
        name="outcome"
        label="Outcome"
        optional
        emptyLabel="Not stated"
        choices={choicesOf(CONTACT_OUTCOME_LABELS)}
      />
      <TextArea name="nextStep" label="Next step" optional rows={2} />
      <ConcernedCases pickers={pickers} />
    </>
  );
}

function ConcernedCases({ pickers }: { pickers: FormPickers }) {
  return (
    <Repeatable
      name="cases"
      label="Cases concerned"
      addLabel="Add another case"
      rowLabel={(number) => `Case ${number}`}
    >
      {(row) => (
        <Combobox
          name={`${row}.case`}
          label="Case"
          hint="Name of the person, or the reference"
          noun="cases"
          search={pickers.searchCases}
        />
      )}
    </Repeatable>
  );
}
