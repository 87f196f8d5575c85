"use client";

import { Checkbox } from "@/components/forms/checkbox";
import { PartialDateField } from "@/components/forms/partial-date-field";
import { RadioGroup } from "@/components/forms/radio-group";
import { TextArea } from "@/components/forms/text-area";
import { TextField } from "@/components/forms/text-field";
import { HEALTH_TOPIC_LABELS } from "@/lib/features/cases/labels";
import { choicesOf } from "@/lib/forms/choices";

/** What is known of somebody's health in custody, or of the conditions they are held in. */
export function HealthNoteFields() {
  return (
    <>
      <RadioGroup
        name="topic"
        label="What is it about?"
        inline
        choices={choicesOf(HEALTH_TOPIC_LABELS)}
      />
      <TextArea
        name="text"
        label="What is known"
        hint="What was seen or said, and no more than that. Everybody who may see the case can read it."
        rows={4}
      />
      <PartialDateField
        name="observedOn"
        label="Observed on"
        hint="When it was so, not when it was written down. Only the year is needed."
        optional
      />
      <TextField
        name="reportedBy"
        label="Reported by"
        hint="For example: his lawyer; the prison service."
        optional
      />
      <Checkbox name="alleged" label="Alleged only" hint="Said by one side and not confirmed." />
      <p className="max-w-measure text-ink-soft">
        Name a source if there is one, even a note of a call: what cannot be traced cannot be used.
      </p>
    </>
  );
}
