"use client";

import { Combobox } from "@/components/forms/combobox";
import { HiddenField } from "@/components/forms/hidden-field";
import type { OptionSearch } from "@/components/forms/option";
import { RecordForm } from "@/components/forms/record-form";
import type { ReviewItemKind } from "@/lib/db/generated/enums";
import { sameAsRecordAction } from "@/lib/features/reviews/actions";
import { REVIEW_KIND_LABELS } from "@/lib/features/reviews/labels";
import type { FormOpening } from "@/lib/forms/form-opening";

type SameRecordFormProps = {
  opening: FormOpening;
  cancelHref: string;
  kind: ReviewItemKind;
  searchRecords: OptionSearch;
  /** The words of the entry as they stand in the text. */
  words: string;
  language: string;
};

/** Says which record on file an entry is; it then cites the entry’s words. */
export function SameRecordForm(props: SameRecordFormProps) {
  const { opening, cancelHref, kind, searchRecords, words, language } = props;
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
        label={REVIEW_KIND_LABELS[kind]}
        noun={`${kind}s`}
        hint={`A ${kind} on file: type its words, or a name, and choose it from the list.`}
        search={searchRecords}
      />
    </RecordForm>
  );
}
