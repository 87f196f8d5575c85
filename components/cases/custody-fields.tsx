"use client";

import { Combobox } from "@/components/forms/combobox";
import type { FormPickers } from "@/components/forms/form-pickers";
import { PartialDateField } from "@/components/forms/partial-date-field";
import { SelectField } from "@/components/forms/select-field";
import { TextArea } from "@/components/forms/text-area";
import { TextField } from "@/components/forms/text-field";
import { CUSTODY_ACCESS_LABELS, KNOWN_OR_NOT_LABELS } from "@/lib/features/cases/labels";
import { choicesOf } from "@/lib/forms/choices";

type CustodyFieldsProps = { pickers: FormPickers; prefix?: string };

/** Where somebody is held, and for how long. */
export function CustodyPlaceFields({ pickers, prefix = "" }: CustodyFieldsProps) {
  return (
    <>
      <TextField
        name={`${prefix}place`}
        label="Place"
        hint="As far as it is known: a town, a region, “an undisclosed location”."
      />
      <div className="grid max-w-measure gap-4 sm:grid-cols-2">
        <Combobox
          name={`${prefix}facility`}
          label="Prison or other facility"
          hint="On file, or the name of a new one."
          optional
          noun="organisations"
          search={pickers.searchOrganisations}
        />
        <SelectField
          name={`${prefix}country`}
          label="Country"
          optional
          emptyLabel="Not stated"
          choices={pickers.countries}
        />
      </div>
      <PartialDateField
        name={`${prefix}period`}
        label="Held there"
        hint="Choose “Since”, or “Lasting from … to”, for a time that is known only in part."
        optional
      />
    </>
  );
}

/** The conditions of a time in custody, and who was told of it or let in. */
export function CustodyAccessFields() {
  return (
    <>
      <TextArea name="conditions" label="Conditions" optional rows={3} />
      <fieldset>
        <legend className="mb-2 font-medium">Openness and access</legend>
        <div className="grid max-w-measure gap-4 sm:grid-cols-2">
          {Object.entries(CUSTODY_ACCESS_LABELS).map(([name, label]) => (
            <SelectField
              key={name}
              name={name}
              label={label}
              choices={choicesOf(KNOWN_OR_NOT_LABELS)}
            />
          ))}
        </div>
      </fieldset>
    </>
  );
}
