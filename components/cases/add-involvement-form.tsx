"use client";

import { FactForm } from "@/components/cases/fact-form";
import { Combobox } from "@/components/forms/combobox";
import type { FormPropsWithParts } from "@/components/forms/form-props";
import { SelectField } from "@/components/forms/select-field";
import { TextField } from "@/components/forms/text-field";
import { addInvolvementAction } from "@/lib/features/cases/actions";
import { INVOLVEMENT_ROLE_LABELS } from "@/lib/features/cases/labels";
import { choicesOf } from "@/lib/forms/choices";

/** Records that somebody has a part in a case. */
export function AddInvolvementForm(props: FormPropsWithParts) {
  const { pickers, parts } = props;
  return (
    <FactForm {...props} action={addInvolvementAction} submitLabel="Add person">
      <Combobox
        name="person"
        label="Who is involved?"
        noun="people"
        search={pickers.searchPeople}
        addNew={{
          name: "newPerson",
          mainField: "fullName",
          label: "Add a new person",
          fields: parts.newPerson,
        }}
      />
      <SelectField
        name="role"
        label="Their part"
        emptyLabel="Choose one"
        choices={choicesOf(INVOLVEMENT_ROLE_LABELS)}
      />
      <TextField
        name="note"
        label="In a few words"
        hint="For example: sister, speaks for the family"
        optional
      />
    </FactForm>
  );
}
