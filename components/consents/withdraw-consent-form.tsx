"use client";

import type { FormProps } from "@/components/forms/form-props";
import { HiddenField } from "@/components/forms/hidden-field";
import { RecordForm } from "@/components/forms/record-form";
import { TextArea } from "@/components/forms/text-area";
import { TextField } from "@/components/forms/text-field";
import { withdrawConsentAction } from "@/lib/features/consents/actions";

/** Takes a consent back. */
export function WithdrawConsentForm({ opening, cancelHref }: Omit<FormProps, "pickers">) {
  return (
    <RecordForm
      opening={opening}
      cancelHref={cancelHref}
      action={withdrawConsentAction}
      submitLabel="Withdraw for good"
    >
      <HiddenField name="caseId" />
      <HiddenField name="id" />
      <TextField
        name="withdrawnOn"
        label="Withdrawn on"
        hint="Empty: today. It no longer holds from the moment you save this, whatever day stands here."
        type="date"
        width="sm"
        optional
      />
      <TextArea name="withdrawnReason" label="Why, and how you were told" rows={3} />
    </RecordForm>
  );
}
