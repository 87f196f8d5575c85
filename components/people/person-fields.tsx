"use client";

import type { FormPickers } from "@/components/forms/form-pickers";
import { PartialDateField } from "@/components/forms/partial-date-field";
import { Repeatable } from "@/components/forms/repeatable";
import { SelectField } from "@/components/forms/select-field";
import { TextArea } from "@/components/forms/text-area";
import { TextField } from "@/components/forms/text-field";
import { PositionFields } from "@/components/people/position-fields";

/** Every field of a person. */
export function PersonFields({ pickers }: { pickers: FormPickers }) {
  return (
    <>
      <TextField
        name="fullName"
        label="Full name"
        hint="As it is usually written in English, in one piece."
        spellCheck={false}
      />
      <TextField
        name="description"
        label="What tells this person from a namesake"
        hint="A few words, shown wherever a person is chosen. For example: consul general in Perm"
        optional
      />
      <TextArea
        name="aliases"
        label="Other names"
        hint="One a line: other spellings, a maiden name, a pen name."
        optional
        rows={2}
      />
      <div className="grid max-w-measure gap-4 sm:grid-cols-2">
        <TextField name="nativeName" label="Name in its own script" optional spellCheck={false} />
        <SelectField
          name="nativeNameLanguage"
          label="Language of that name"
          optional
          emptyLabel="Not stated"
          choices={pickers.languages}
        />
      </div>
      <PositionFields pickers={pickers} />
      <Nationalities pickers={pickers} />
      <PartialDateField
        name="birth"
        label="Born"
        hint="Only the year is needed."
        modes={["on", "between"]}
        optional
      />
      <TextArea name="notes" label="Notes" optional rows={4} />
    </>
  );
}

function Nationalities({ pickers }: { pickers: FormPickers }) {
  return (
    <Repeatable
      name="nationalities"
      label="Nationalities"
      optional
      addLabel="Add another nationality"
      rowLabel={(number) => `Nationality ${number}`}
    >
      {(row, index) => (
        <SelectField
          name={`${row}.country`}
          label={`Nationality ${index + 1}`}
          labelHidden
          emptyLabel="Not stated"
          choices={pickers.countries}
        />
      )}
    </Repeatable>
  );
}
