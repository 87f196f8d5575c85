"use client";

import { Combobox } from "@/components/forms/combobox";
import type { Choice } from "@/components/forms/choice";
import type { FormPickers } from "@/components/forms/form-pickers";
import { SelectField } from "@/components/forms/select-field";
import { TextArea } from "@/components/forms/text-area";
import { TextField } from "@/components/forms/text-field";

type TaskFieldsProps = { pickers: Pick<FormPickers, "searchCases">; owners: Choice[] };

/** Every field of a follow-up. */
export function TaskFields({ pickers, owners }: TaskFieldsProps) {
  return (
    <>
      <TextField name="title" label="What is to be done" />
      <TextArea name="details" label="Details" optional rows={3} />
      <div className="grid max-w-measure gap-4 sm:grid-cols-2">
        <TextField name="dueOn" label="Due on" type="date" optional width="sm" />
        <SelectField
          name="ownerId"
          label="Owner"
          optional
          emptyLabel="Nobody yet"
          choices={owners}
        />
      </div>
      <Combobox
        name="case"
        label="Case"
        hint="Name of the person, or the reference"
        optional
        noun="cases"
        search={pickers.searchCases}
      />
    </>
  );
}
