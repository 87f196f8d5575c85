"use client";

import type { FormPickers } from "@/components/forms/form-pickers";
import { PartialDateField } from "@/components/forms/partial-date-field";
import { SelectField } from "@/components/forms/select-field";
import { TextField } from "@/components/forms/text-field";
import { SOURCE_KIND_LABELS } from "@/lib/features/sources/labels";
import { choicesOf } from "@/lib/forms/choices";

type SourceOriginFieldsProps = { pickers: FormPickers; titleHint: string; dayHint: string };

/** What a source is, who published it, when, and where it can be read. */
export function SourceOriginFields({ pickers, titleHint, dayHint }: SourceOriginFieldsProps) {
  return (
    <>
      <TextField name="title" label="Title" hint={titleHint} />
      <div className="grid max-w-measure gap-4 sm:grid-cols-2">
        <SelectField name="kind" label="Kind" choices={choicesOf(SOURCE_KIND_LABELS)} />
        <SelectField name="language" label="Language" choices={pickers.languages} />
        <TextField name="publisher" label="Publisher" optional />
        <TextField name="author" label="Author" optional />
      </div>
      <PartialDateField name="publishedOn" label="When it was published" hint={dayHint} optional />
      <TextField
        name="url"
        label="Web address"
        hint="The whole address, starting with https://"
        type="url"
        optional
      />
    </>
  );
}
