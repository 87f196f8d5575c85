"use client";

import { PartialDateField } from "@/components/forms/partial-date-field";
import { RadioGroup } from "@/components/forms/radio-group";
import { TextArea } from "@/components/forms/text-area";
import { TextField } from "@/components/forms/text-field";
import type { Promisers } from "@/lib/features/commitments/types";

/** Every field of a promise, besides its sources. */
export function CommitmentFields({ promisers }: { promisers: Promisers }) {
  const { speaker, relayed } = promisers;
  return (
    <>
      <TextArea
        name="words"
        label="What was promised"
        hint="In the words of the statement: cut them down to the promise itself."
        quotation
        rows={4}
      />
      {relayed ? (
        <RadioGroup
          name="promiser"
          label="Whose promise is it?"
          choices={[
            { value: "relayed_person", label: relayed, hint: "Whose words were passed on" },
            { value: "speaker", label: speaker, hint: "Who spoke" },
          ]}
        />
      ) : null}
      <TextField
        name="promisedTo"
        label="To whom"
        hint="For example: the family, or the public. Leave it empty when it is not clear."
        optional
      />
      <PartialDateField
        name="due"
        label="By when"
        hint="Only if it was said. A month or a year counts as overdue once its last day has passed."
        modes={["on", "between", "until", "unknown"]}
        optional
      />
      <TextArea name="note" label="Note" optional rows={2} />
    </>
  );
}
