"use client";

import { PartialDateField } from "@/components/forms/partial-date-field";
import { SelectField } from "@/components/forms/select-field";
import { TextArea } from "@/components/forms/text-area";
import { TextField } from "@/components/forms/text-field";
import { DETERMINATION_LABELS } from "@/lib/features/cases/labels";
import { choicesOf } from "@/lib/forms/choices";

type FactFieldsProps = { prefix?: string; optional?: boolean };

/** Where a government's finding of wrongful detention stands. */
export function DeterminationFields({ prefix = "", optional = false }: FactFieldsProps) {
  return (
    <>
      <SelectField
        name={`${prefix}status`}
        label="Where it stands"
        optional={optional}
        emptyLabel="Choose one"
        choices={choicesOf(DETERMINATION_LABELS)}
      />
      <TextField
        name={`${prefix}authority`}
        label="Whose determination"
        hint="For example: the foreign ministry of the person’s own country"
      />
      <PartialDateField
        name={`${prefix}madeOn`}
        label="Date"
        hint="Only the year is needed."
        optional
      />
      <TextArea name={`${prefix}note`} label="Note" optional rows={2} />
    </>
  );
}
