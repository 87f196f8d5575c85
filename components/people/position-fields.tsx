"use client";

import { Combobox } from "@/components/forms/combobox";
import type { FormPickers } from "@/components/forms/form-pickers";
import { HiddenField } from "@/components/forms/hidden-field";
import { PartialDateField } from "@/components/forms/partial-date-field";
import { Repeatable } from "@/components/forms/repeatable";
import { SelectField } from "@/components/forms/select-field";
import { TextField } from "@/components/forms/text-field";
import { POSITION_RANK_LABELS } from "@/lib/features/people/labels";
import { choicesOf } from "@/lib/forms/choices";

/** The offices a person has held, each with its time. */
export function PositionFields({ pickers }: { pickers: FormPickers }) {
  return (
    <Repeatable
      name="positions"
      label="Offices and positions"
      hint="What the person does or has done. Statements and contacts take from here the office held that day."
      optional
      addLabel="Add another office"
      rowLabel={(number) => `Office ${number}`}
    >
      {(row) => (
        <>
          <HiddenField name={`${row}.id`} />
          <TextField name={`${row}.title`} label="Title" hint="For example: Foreign Minister" />
          <Combobox
            name={`${row}.organisation`}
            label="Organisation"
            hint="Choose one on file, or type the name of a new one."
            optional
            noun="organisations"
            search={pickers.searchOrganisations}
          />
          <div className="grid max-w-measure items-end gap-4 sm:grid-cols-2">
            <SelectField
              name={`${row}.country`}
              label="Country"
              hint="Tells whether they speak for the side that holds somebody."
              optional
              emptyLabel="Not stated"
              choices={pickers.countries}
            />
            <SelectField
              name={`${row}.rank`}
              label="Rank"
              optional
              emptyLabel="Not stated"
              choices={choicesOf(POSITION_RANK_LABELS)}
            />
          </div>
          <PartialDateField name={`${row}.from`} label="From" modes={["on", "between"]} optional />
          <PartialDateField
            name={`${row}.to`}
            label="Until"
            hint="Leave it empty for an office still held."
            modes={["on", "between"]}
            optional
          />
        </>
      )}
    </Repeatable>
  );
}
