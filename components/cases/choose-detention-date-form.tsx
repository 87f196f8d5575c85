"use client";

import type { FormProps } from "@/components/forms/form-props";
import { RecordForm } from "@/components/forms/record-form";
import { TextArea } from "@/components/forms/text-area";
import { chooseDetentionDateAction } from "@/lib/features/cases/actions";

type ChooseDetentionDateFormProps = Omit<FormProps, "pickers"> & {
  version: number;
  /** The date to use, in words. */
  date: string | null;
};

/** Says why a date is the one that a case uses. */
export function ChooseDetentionDateForm({ date, ...frame }: ChooseDetentionDateFormProps) {
  return (
    <RecordForm {...frame} action={chooseDetentionDateAction} submitLabel="Use this date">
      <p className="text-lg font-semibold">{date}</p>
      <TextArea
        name="reason"
        label="Why is this the right date?"
        hint="It stands on the case beside the date. The other dates stay on file with their sources."
        rows={3}
      />
    </RecordForm>
  );
}
