"use client";

import { HiddenField } from "@/components/forms/hidden-field";
import { RecordForm } from "@/components/forms/record-form";
import { TextField } from "@/components/forms/text-field";
import { eraseRecordAction } from "@/lib/features/trash/actions";
import type { FormOpening } from "@/lib/forms/form-opening";

type EraseFormProps = { opening: FormOpening; confirmation: string };

/** The last question before a record is erased: its reference, or a word, has to be typed. */
export function EraseForm({ opening, confirmation }: EraseFormProps) {
  return (
    <RecordForm
      opening={opening}
      action={eraseRecordAction}
      submitLabel="Erase for good"
      cancelHref="/trash"
    >
      <HiddenField name="noun" />
      <HiddenField name="id" />
      <TextField
        name="confirmation"
        label={`Type ${confirmation} to confirm`}
        width="sm"
        spellCheck={false}
      />
    </RecordForm>
  );
}
