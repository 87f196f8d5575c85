"use client";

import type { FormPropsWithParts } from "@/components/forms/form-props";
import { HiddenField } from "@/components/forms/hidden-field";
import { PartialDateField } from "@/components/forms/partial-date-field";
import { RadioGroup } from "@/components/forms/radio-group";
import { RecordForm } from "@/components/forms/record-form";
import { TextArea } from "@/components/forms/text-area";
import { recordCommitmentStatusAction } from "@/lib/features/commitments/actions";
import { COMMITMENT_STATE_HINTS, COMMITMENT_STATE_LABELS } from "@/lib/features/commitments/labels";
import type { CommitmentView } from "@/lib/features/commitments/types";
import { choicesOf } from "@/lib/forms/choices";

const STATES = choicesOf(COMMITMENT_STATE_LABELS, COMMITMENT_STATE_HINTS);

type RecordCommitmentStatusFormProps = FormPropsWithParts & {
  promise: Pick<CommitmentView, "words" | "language">;
};

/** Records what became of a promise, with the evidence for it. */
export function RecordCommitmentStatusForm(props: RecordCommitmentStatusFormProps) {
  const { opening, cancelHref, parts, promise } = props;
  return (
    <RecordForm
      opening={opening}
      cancelHref={cancelHref}
      action={recordCommitmentStatusAction}
      submitLabel="Record what became of it"
    >
      <HiddenField name="commitmentId" />
      <blockquote
        dir="auto"
        lang={promise.language ?? undefined}
        className="max-w-measure font-serif text-quote whitespace-pre-line"
      >
        {promise.words}
      </blockquote>
      <RadioGroup name="state" label="What became of it?" choices={STATES} />
      <PartialDateField
        name="since"
        label="When"
        hint="When it happened, not when you learned of it. Only the year is needed."
        optional
      />
      <TextArea
        name="note"
        label="How this is known"
        hint="“Kept” and “broken” need this, or a source below."
        optional
        rows={3}
      />
      {parts.citations}
    </RecordForm>
  );
}
