"use client";

import type { Choice } from "@/components/forms/choice";
import { FieldHint } from "@/components/forms/field-messages";
import { PartialDateField } from "@/components/forms/partial-date-field";
import { SelectField } from "@/components/forms/select-field";
import { TextField } from "@/components/forms/text-field";
import { COUNT_QUALIFIER_LABELS } from "@/lib/features/contacts/labels";
import { choicesOf } from "@/lib/forms/choices";

/** When it happened, as precisely as the source has it. */
export function WhenFields({ timeZones }: { timeZones: Choice[] }) {
  return (
    <>
      <PartialDateField
        name="happenedOn"
        label="When it happened"
        hint="Only the year is needed. Leave it empty when the source gives no day."
        optional
      />
      <div className="grid max-w-measure gap-4 sm:grid-cols-2">
        <TextField
          name="localTime"
          label="Time of day"
          hint="24-hour clock, such as 14:30."
          optional
          width="xs"
        />
        <SelectField
          name="timeZone"
          label="Time zone of that time"
          hint="The place whose clocks showed it."
          optional
          emptyLabel="Not stated"
          choices={timeZones}
        />
      </div>
    </>
  );
}

/** How often, how long and where. */
export function ExtentFields() {
  return (
    <>
      <fieldset aria-describedby="howmany-hint" className="min-w-0">
        <legend className="mb-1 font-medium">How many?</legend>
        <FieldHint id="howmany-hint">
          More than one when the source only counts them: “more than half a dozen calls” is one
          record, more than 6.
        </FieldHint>
        <div className="flex flex-wrap items-end gap-3">
          <SelectField
            name="countQualifier"
            label="How the number is meant"
            labelHidden
            width="sm"
            choices={choicesOf(COUNT_QUALIFIER_LABELS)}
          />
          <TextField name="count" label="Number" labelHidden width="xs" inputMode="numeric" />
        </div>
      </fieldset>
      <div className="grid max-w-measure gap-4 sm:grid-cols-2">
        <TextField
          name="durationMinutes"
          label="Duration in minutes"
          optional
          width="xs"
          inputMode="numeric"
        />
        <TextField name="place" label="Place" optional />
      </div>
    </>
  );
}
