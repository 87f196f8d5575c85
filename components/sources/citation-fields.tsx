"use client";

import { AddNew } from "@/components/forms/add-new";
import { Combobox } from "@/components/forms/combobox";
import type { FormPickers } from "@/components/forms/form-pickers";
import { PartialDateField } from "@/components/forms/partial-date-field";
import { Repeatable } from "@/components/forms/repeatable";
import { SelectField } from "@/components/forms/select-field";
import { TextArea } from "@/components/forms/text-area";
import { TextField } from "@/components/forms/text-field";
import { CitedPlaceFields } from "@/components/sources/cited-place-fields";
import { CITATION_ABOUT_LABELS, SOURCE_KIND_LABELS } from "@/lib/features/sources/labels";
import { choicesOf } from "@/lib/forms/choices";

/** The sources of a claim: those on file, and one to be added along with it. */
export function CitationFields({ pickers }: { pickers: FormPickers }) {
  return (
    <div className="grid gap-4">
      <Repeatable
        name="citations"
        label="Sources"
        hint="Where this can be read or heard."
        addLabel="Add another source"
        rowLabel={(number) => `Source ${number}`}
      >
        {(row) => (
          <>
            <div className="grid gap-4 sm:grid-cols-[minmax(0,1fr)_14rem]">
              <Combobox
                name={`${row}.source`}
                label="Source"
                noun="sources"
                search={pickers.searchSources}
              />
              <SelectField
                name={`${row}.about`}
                label="Cited for"
                choices={choicesOf(CITATION_ABOUT_LABELS)}
              />
            </div>
            <TextArea
              name={`${row}.exactWords`}
              label="Exact words in the source"
              optional
              rows={2}
            />
            <TextField name={`${row}.note`} label="Page, minute or other note" optional />
            <CitedPlaceFields row={row} />
          </>
        )}
      </Repeatable>
      <AddNew
        name="newSource"
        mainField="title"
        label="Add a new source"
        fields={<NewSourceFields />}
      />
    </div>
  );
}

function NewSourceFields() {
  return (
    <>
      <TextField name="newSource.title" label="Title of the source" />
      <div className="grid gap-4 sm:grid-cols-2">
        <SelectField
          name="newSource.kind"
          label="Kind of source"
          optional
          emptyLabel="Not stated"
          choices={choicesOf(SOURCE_KIND_LABELS)}
        />
        <TextField name="newSource.publisher" label="Publisher" optional />
      </div>
      <TextField name="newSource.url" label="Web address" optional type="url" />
      <PartialDateField name="newSource.publishedOn" label="Published" optional />
      <TextArea name="newSource.exactWords" label="Exact words in the source" optional rows={2} />
    </>
  );
}
