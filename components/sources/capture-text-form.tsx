"use client";

import { HiddenField } from "@/components/forms/hidden-field";
import { RadioGroup } from "@/components/forms/radio-group";
import { RecordForm } from "@/components/forms/record-form";
import { TextArea } from "@/components/forms/text-area";
import { captureTextAction } from "@/lib/features/sources/actions";
import { CAPTURE_EXTENT_LABELS, UNCITED_NOTICE } from "@/lib/features/sources/labels";
import { choicesOf } from "@/lib/forms/choices";
import type { FormOpening } from "@/lib/forms/form-opening";

/** Keeps the text of a source for good. */
export function CaptureTextForm({
  opening,
  cancelHref,
  uncited,
}: {
  opening: FormOpening;
  cancelHref: string;
  /** Whether nothing cites the source yet. */
  uncited: boolean;
}) {
  return (
    <RecordForm
      opening={opening}
      action={captureTextAction}
      submitLabel="Capture text"
      cancelHref={cancelHref}
    >
      <HiddenField name="sourceId" />
      {uncited ? <p className="max-w-prose">{UNCITED_NOTICE}</p> : null}
      <TextArea
        name="text"
        label="Text of the source"
        hint="Paste it as it stands there. Once captured it is never changed; a corrected text becomes a new version beside it."
        quotation
        fixed
        rows={16}
      />
      <RadioGroup
        name="extent"
        label="How much of it this is"
        choices={choicesOf(CAPTURE_EXTENT_LABELS)}
      />
      <TextArea
        name="note"
        label="How it was captured, and what it leaves out"
        hint="Where only excerpts may be kept, say why."
        optional
        rows={2}
      />
    </RecordForm>
  );
}
