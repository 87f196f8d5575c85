"use client";

import { PartialDateField } from "@/components/forms/partial-date-field";
import { TextArea } from "@/components/forms/text-area";

/** A date that a source gives for the beginning of the detention. */
export function DetentionDateFields() {
  return (
    <>
      <PartialDateField
        name="claim"
        label="Date that the source gives"
        hint="The date that the case uses stays on file beside it. Which one counts is chosen afterwards, with a reason."
      />
      <TextArea name="note" label="Note" optional rows={2} />
    </>
  );
}
