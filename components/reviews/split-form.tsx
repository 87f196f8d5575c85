"use client";

import { CheckboxGroup } from "@/components/forms/checkbox-group";
import { HiddenField } from "@/components/forms/hidden-field";
import { RecordForm } from "@/components/forms/record-form";
import { TextField } from "@/components/forms/text-field";
import type { ReviewItemKind } from "@/lib/db/generated/enums";
import { splitItemAction } from "@/lib/features/reviews/actions";
import { REVIEW_KIND_LABELS } from "@/lib/features/reviews/labels";
import { sentencesOf } from "@/lib/features/reviews/rules/cut-entry";
import type { FormOpening } from "@/lib/forms/form-opening";

type SplitFormProps = {
  opening: FormOpening;
  cancelHref: string;
  kind: ReviewItemKind;
  /** The words of the entry as they stand in the text. */
  words: string;
  language: string;
};

/** Says where an entry that says several things is cut: before a sentence, or before words typed. */
export function SplitForm({ opening, cancelHref, kind, words, language }: SplitFormProps) {
  const [first, ...others] = sentencesOf(words).map(({ start, end }) => ({
    start,
    text: words.slice(start, end),
  }));
  const noun = REVIEW_KIND_LABELS[kind].toLowerCase();
  return (
    <RecordForm
      opening={opening}
      action={splitItemAction}
      submitLabel="Split the entry"
      cancelHref={cancelHref}
    >
      <HiddenField name="itemId" />
      <p className="max-w-measure text-ink-soft">
        Each part becomes an entry of its own, to be decided by itself. This one is kept as split
        and can be put together again while no part is decided.
      </p>
      <div>
        <p className="font-medium">The {noun} begins</p>
        <p
          dir="auto"
          lang={language}
          className="mt-1 max-w-measure border-s-2 border-hairline ps-4 font-serif wrap-anywhere whitespace-pre-wrap"
        >
          {first?.text}
        </p>
      </div>
      {others.length > 0 ? (
        <CheckboxGroup
          name="cuts"
          label={`Another ${noun} begins with`}
          choices={others.map(({ start, text }) => ({
            value: String(start),
            label: (
              <span dir="auto" lang={language} className="font-serif wrap-anywhere">
                {text}
              </span>
            ),
          }))}
        />
      ) : null}
      <TextField
        name="beginning"
        label={
          others.length > 0
            ? "Or within a sentence, with the words"
            : "Another one begins with the words"
        }
        hint="The first words of the new entry, copied from the text."
        lang={language}
        spellCheck={false}
      />
    </RecordForm>
  );
}
