"use client";

import type { Choice } from "@/components/forms/choice";
import { SelectField } from "@/components/forms/select-field";
import { TextArea } from "@/components/forms/text-area";
import { TextField } from "@/components/forms/text-field";
import { ORGANISATION_KIND_LABELS } from "@/lib/features/organisations/labels";
import { choicesOf } from "@/lib/forms/choices";

/** Every field of an organisation. */
export function OrganisationFields({ countries }: { countries: Choice[] }) {
  return (
    <>
      <TextField name="name" label="Name" spellCheck={false} />
      <TextArea
        name="aliases"
        label="Other names"
        hint="One a line: short forms, earlier names, the name in its own language."
        optional
        rows={2}
      />
      <div className="grid max-w-measure gap-4 sm:grid-cols-2">
        <SelectField
          name="kind"
          label="Kind"
          emptyLabel="Choose one"
          choices={choicesOf(ORGANISATION_KIND_LABELS)}
        />
        <SelectField
          name="country"
          label="Country"
          optional
          emptyLabel="Not stated"
          choices={countries}
        />
      </div>
      <TextArea name="notes" label="Notes" optional rows={4} />
    </>
  );
}
