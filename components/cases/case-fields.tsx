"use client";

import type { ReactNode } from "react";

import { Combobox } from "@/components/forms/combobox";
import type { FormPickers } from "@/components/forms/form-pickers";
import { PartialDateField } from "@/components/forms/partial-date-field";
import { RadioGroup } from "@/components/forms/radio-group";
import { SelectField } from "@/components/forms/select-field";
import { TextArea } from "@/components/forms/text-area";
import { TextField } from "@/components/forms/text-field";
import {
  CASE_PRIORITY_LABELS,
  CASE_VISIBILITY_LABELS,
  HOLDER_KIND_LABELS,
} from "@/lib/features/cases/labels";
import { choicesOf } from "@/lib/forms/choices";

/** Who is held, by whom, where and since when. */
export function DetentionFields({
  pickers,
  newPerson,
  detainedOn = <DetainedOnField />,
}: {
  pickers: FormPickers;
  newPerson: ReactNode;
  /** What stands in the place of the date, when it is not typed here. */
  detainedOn?: ReactNode;
}) {
  return (
    <>
      <Combobox
        name="person"
        label="Who is held?"
        hint="Their name. Offices and other names belong to the person’s own page."
        noun="people"
        search={pickers.searchPeople}
        addNew={{
          name: "newPerson",
          mainField: "fullName",
          label: "Add a new person",
          fields: newPerson,
        }}
      />
      <RadioGroup
        name="holderKind"
        label="Who holds them?"
        inline
        choices={choicesOf(HOLDER_KIND_LABELS)}
      />
      <div className="grid max-w-measure gap-4 sm:grid-cols-2">
        <SelectField
          name="holderCountry"
          label="Country where they are held"
          emptyLabel="Choose one"
          choices={pickers.countries}
        />
        <Combobox
          name="holderOrganisation"
          label="Authority or group"
          hint="On file, or the name of a new one."
          optional
          noun="organisations"
          search={pickers.searchOrganisations}
        />
      </div>
      {detainedOn}
    </>
  );
}

function DetainedOnField() {
  return (
    <PartialDateField
      name="detainedOn"
      label="Detained on"
      hint="Only the year is needed. The days held are counted from here."
      optional
    />
  );
}

type CaseworkFieldsProps = {
  pickers: FormPickers;
  /** Days of silence after which a task is raised for cases without a number of their own. */
  silenceDefault: number;
};

/** What the case is about in a few sentences, who leads it and who may see it. */
export function CaseworkFields({ pickers, silenceDefault }: CaseworkFieldsProps) {
  return (
    <>
      <TextArea
        name="summary"
        label="Summary"
        hint="A few sentences for a reader who knows nothing of the case. It opens every export."
        optional
        rows={5}
      />
      <div className="grid max-w-measure gap-4 sm:grid-cols-2">
        <SelectField name="priority" label="Priority" choices={choicesOf(CASE_PRIORITY_LABELS)} />
        <SelectField
          name="leadId"
          label="Lead"
          optional
          emptyLabel="Nobody yet"
          choices={pickers.staff}
        />
      </div>
      <TextField
        name="silenceThresholdDays"
        label="Days of silence before a task is raised"
        hint={`Without a public word of any official. Empty: ${silenceDefault.toLocaleString("en-GB")} days, as for every case.`}
        optional
        inputMode="numeric"
        width="xs"
      />
      <RadioGroup
        name="visibility"
        label="Who may see this case?"
        hint="A restricted case is absent for everyone outside its team: whoever added or restricted it, and its lead."
        choices={choicesOf(CASE_VISIBILITY_LABELS)}
      />
    </>
  );
}
