"use client";

import { PartialDateField } from "@/components/forms/partial-date-field";
import { SelectField } from "@/components/forms/select-field";
import { TextArea } from "@/components/forms/text-area";
import { CASE_STATUS_LABELS, CLOSING_STATUSES } from "@/lib/features/cases/labels";

const OUTCOMES = Object.values(CLOSING_STATUSES).map((value) => ({
  value,
  label: CASE_STATUS_LABELS[value],
}));

/** How and when a case ended. */
export function ClosureFields() {
  return (
    <>
      <SelectField name="outcome" label="How it ended" emptyLabel="Choose one" choices={OUTCOMES} />
      <PartialDateField
        name="endedOn"
        label="Ended on"
        hint="The count of days held stops here."
        modes={["on", "between", "until", "unknown"]}
        optional
      />
      <TextArea name="note" label="Note" optional rows={3} />
    </>
  );
}
