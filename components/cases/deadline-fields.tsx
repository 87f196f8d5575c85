"use client";

import { PartialDateField } from "@/components/forms/partial-date-field";
import { SelectField } from "@/components/forms/select-field";
import { ShownWhen } from "@/components/forms/shown-when";
import { TextArea } from "@/components/forms/text-area";
import { TextField } from "@/components/forms/text-field";
import { DEADLINE_KIND_LABELS } from "@/lib/features/cases/labels";
import { choicesOf } from "@/lib/forms/choices";

/** What is awaited, from whom, by when; and, when it is over, what came of it. */
export function DeadlineFields() {
  return (
    <>
      <SelectField
        name="kind"
        label="Kind of deadline"
        emptyLabel="Choose one"
        choices={choicesOf(DEADLINE_KIND_LABELS)}
      />
      <TextField
        name="title"
        label="What is awaited"
        hint="What, and from whom. For example: reply of the government to our communication."
      />
      <ShownWhen name="kind" is="wgad_answer">
        <PartialDateField
          name="sent"
          label="Communication sent on"
          hint="When the Working Group sent it to the government: the answer is due 60 days later."
          modes={["on", "between", "unknown"]}
          optional
        />
      </ShownWhen>
      <PartialDateField
        name="due"
        label="Due"
        hint="As it was set. For an answer to the Working Group only where another day was granted."
        modes={["on", "between", "unknown"]}
      />
      <TextArea
        name="outcome"
        label="What came of it"
        hint="Closes the deadline. Leave it empty while you are waiting."
        rows={3}
        optional
      />
    </>
  );
}
