"use client";

import type { FormPickers } from "@/components/forms/form-pickers";
import { SelectField } from "@/components/forms/select-field";
import { TextField } from "@/components/forms/text-field";
import { POSITION_RANK_LABELS } from "@/lib/features/people/labels";
import { choicesOf } from "@/lib/forms/choices";

/** The few facts about a person who is added along with something else. */
export function NewPersonFields({ prefix, pickers }: { prefix: string; pickers: FormPickers }) {
  return (
    <>
      <TextField name={`${prefix}.fullName`} label="Full name" />
      <div className="grid items-end gap-4 sm:grid-cols-2">
        <TextField name={`${prefix}.title`} label="Office or position" optional />
        <TextField name={`${prefix}.organisation`} label="Organisation" optional />
        <SelectField
          name={`${prefix}.country`}
          label="Country"
          hint="Tells whether they speak for the side that holds somebody."
          optional
          emptyLabel="Not stated"
          choices={pickers.countries}
        />
        <SelectField
          name={`${prefix}.rank`}
          label="Rank"
          optional
          emptyLabel="Not stated"
          choices={choicesOf(POSITION_RANK_LABELS)}
        />
      </div>
    </>
  );
}
