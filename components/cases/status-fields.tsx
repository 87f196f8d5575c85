"use client";

import { Checkbox } from "@/components/forms/checkbox";
import { PartialDateField } from "@/components/forms/partial-date-field";
import { SelectField } from "@/components/forms/select-field";
import { TextArea } from "@/components/forms/text-area";
import { CASE_STATUS_LABELS } from "@/lib/features/cases/labels";
import { choicesOf } from "@/lib/forms/choices";

type FactFieldsProps = {
  /** What the names of the fields begin with: `firstStatus.`. */
  prefix?: string;
  optional?: boolean;
};

/** A change of status: what it is, whether it is only alleged, and since when. */
export function StatusFields({ prefix = "", optional = false }: FactFieldsProps) {
  return (
    <>
      <SelectField
        name={`${prefix}status`}
        label="Status"
        optional={optional}
        emptyLabel="Choose one"
        choices={choicesOf(CASE_STATUS_LABELS)}
      />
      <Checkbox
        name={`${prefix}alleged`}
        label="Alleged only"
        hint="Said by one side and not confirmed. An alleged release does not stop the count of days."
      />
      <PartialDateField
        name={`${prefix}since`}
        label="Since"
        hint="Only the year is needed."
        optional
      />
      <TextArea name={`${prefix}note`} label="Note" optional rows={2} />
    </>
  );
}
