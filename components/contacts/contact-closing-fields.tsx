"use client";

import { InternalNotesField } from "@/components/forms/internal-notes-field";
import { SelectField } from "@/components/forms/select-field";
import { CONFIDENTIALITY_LABELS } from "@/lib/features/contacts/labels";
import { choicesOf } from "@/lib/forms/choices";

/** What is for the team alone: how far the record may travel, and notes. */
export function ContactClosingFields() {
  return (
    <>
      <SelectField
        name="confidentiality"
        label="Confidentiality"
        hint="For staff to go by. Exports do not leave contacts out because of it."
        choices={choicesOf(CONFIDENTIALITY_LABELS)}
      />
      <InternalNotesField />
    </>
  );
}
