"use client";

import { AddNew } from "@/components/forms/add-new";
import type { FormPickers } from "@/components/forms/form-pickers";
import { SelectField } from "@/components/forms/select-field";
import { TextField } from "@/components/forms/text-field";

/** A task to be added along with a statement or a contact. */
export function FollowUpFields({ pickers }: { pickers: FormPickers }) {
  return (
    <AddNew
      name="followUp"
      mainField="title"
      label="Add a follow-up task"
      fields={
        <>
          <TextField name="followUp.title" label="What is to be done" />
          <div className="grid gap-4 sm:grid-cols-2">
            <TextField name="followUp.dueOn" label="Due on" type="date" optional width="sm" />
            <SelectField
              name="followUp.ownerId"
              label="Owner"
              optional
              emptyLabel="Nobody yet"
              choices={pickers.staff}
            />
          </div>
        </>
      }
    />
  );
}
