"use client";

import type { ReactNode } from "react";

import { Combobox } from "@/components/forms/combobox";
import type { FormPickers } from "@/components/forms/form-pickers";
import { HiddenField } from "@/components/forms/hidden-field";
import { Repeatable } from "@/components/forms/repeatable";
import { SelectField } from "@/components/forms/select-field";
import { CONTACT_PART_LABELS } from "@/lib/features/contacts/labels";
import { choicesOf } from "@/lib/forms/choices";

/** Took part: the answer for most, and so the first in the list. */
const { took_part, ...otherParts } = CONTACT_PART_LABELS;
const PARTS = choicesOf({ took_part, ...otherParts });

type ParticipantFieldsProps = {
  pickers: FormPickers;
  /** Fields of a person to be added, whose names begin with the prefix. */
  newPerson: (prefix: string) => ReactNode;
};

/** Who took part: people and organisations, each with their part in it. */
export function ParticipantFields({ pickers, newPerson }: ParticipantFieldsProps) {
  return (
    <Repeatable
      name="participants"
      label="Who took part"
      hint="A person, or an organisation as a whole. The office a person held that day is filled in from their positions."
      addLabel="Add another participant"
      rowLabel={(number) => `Participant ${number}`}
    >
      {(row) => (
        <>
          <div className="grid gap-4 sm:grid-cols-[minmax(0,1fr)_14rem]">
            <Combobox
              name={`${row}.person`}
              label="Person"
              optional
              noun="people"
              search={pickers.searchPeople}
              addNew={{
                name: `${row}.newPerson`,
                mainField: "fullName",
                label: "Add a new person",
                fields: newPerson(`${row}.newPerson`),
              }}
            />
            <SelectField name={`${row}.part`} label="Part" choices={PARTS} />
          </div>
          <Combobox
            name={`${row}.organisation`}
            label="Or organisation"
            hint="Choose one on file, or type the name of a new one."
            optional
            noun="organisations"
            search={pickers.searchOrganisations}
          />
          <HiddenField name={`${row}.positionId`} />
        </>
      )}
    </Repeatable>
  );
}
