"use client";

import { Combobox } from "@/components/forms/combobox";
import { HiddenField } from "@/components/forms/hidden-field";
import type { OptionSearch } from "@/components/forms/option";
import { RecordForm } from "@/components/forms/record-form";
import { SelectField } from "@/components/forms/select-field";
import { TextField } from "@/components/forms/text-field";
import { addCitationAction } from "@/lib/features/sources/actions";
import { CITATION_ABOUT_LABELS } from "@/lib/features/sources/labels";
import { choicesOf } from "@/lib/forms/choices";
import type { FormOpening } from "@/lib/forms/form-opening";

type CiteRecordFormProps = {
  opening: FormOpening;
  cancelHref: string;
  searchRecords: OptionSearch;
};

/** Cites a selected passage for a record on file. */
export function CiteRecordForm({ opening, cancelHref, searchRecords }: CiteRecordFormProps) {
  return (
    <RecordForm
      opening={opening}
      action={addCitationAction}
      submitLabel="Cite"
      cancelHref={cancelHref}
    >
      <HiddenField name="captureId" />
      <HiddenField name="start" />
      <HiddenField name="end" />
      <HiddenField name="exactWords" />
      <Combobox
        name="record"
        label="Record"
        noun="records"
        hint="A statement, contact, commitment or fact of a case: type its words, or a name."
        search={searchRecords}
      />
      <div className="grid max-w-measure gap-4 sm:grid-cols-2">
        <SelectField name="about" label="Cited for" choices={choicesOf(CITATION_ABOUT_LABELS)} />
        <TextField name="note" label="Page, minute or other note" optional />
      </div>
    </RecordForm>
  );
}
