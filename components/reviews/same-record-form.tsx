"use client";

import { Combobox } from "@/components/forms/combobox";
import { HiddenField } from "@/components/forms/hidden-field";
import type { OptionSearch } from "@/components/forms/option";
import { RecordForm } from "@/components/forms/record-form";
import { sameAsRecordAction } from "@/lib/features/reviews/actions";
import type { FormOpening } from "@/lib/forms/form-opening";

type SameRecordFormProps = {
  opening: FormOpening;
  cancelHref: string;
  searchRecords: OptionSearch;
  /** The words of the entry as they stand in the text. */
  words: string;
  language: string;
};

/** Says which record on file an entry is; it then cites the entry’s words. */
export function SameRecordForm(props: SameRecordFormProps) {
  const { opening, cancelHref, searchRecords, words, language } = props;
  return (
    <RecordForm
      opening={opening}
      action={sameAsRecordAction}
      submitLabel="Cite these words for it"
      cancelHref={cancelHref}
    >
      <HiddenField name="itemId" />
      <p
        dir="auto"
        lang={language}
        className="max-w-measure border-s-2 border-hairline ps-4 font-serif wrap-anywhere whitespace-pre-wrap"
      >
        {words}
      </p>
      <Combobox
        name="record"
        label="Record"
        noun="records"
        hint="A statement, contact, commitment or fact of a case: type its words, or a name."
        search={searchRecords}
      />
    </RecordForm>
  );
}
