"use client";

import { ConsentFields } from "@/components/consents/consent-fields";
import type { FormProps } from "@/components/forms/form-props";
import { HiddenField } from "@/components/forms/hidden-field";
import { RecordForm } from "@/components/forms/record-form";
import { addConsentAction, editConsentAction } from "@/lib/features/consents/actions";

type ConsentFormProps = Omit<FormProps, "pickers"> & {
  /** Of the consent that is corrected; none for a new one. */
  version?: number;
};

/** Records a consent, or corrects what was recorded of one. */
export function ConsentForm({ opening, cancelHref, version }: ConsentFormProps) {
  const frame = { opening, cancelHref };
  const fields = (
    <>
      <HiddenField name="caseId" />
      <ConsentFields />
    </>
  );
  return version === undefined ? (
    <RecordForm {...frame} action={addConsentAction} submitLabel="Record consent">
      {fields}
    </RecordForm>
  ) : (
    <RecordForm {...frame} version={version} action={editConsentAction} submitLabel="Save consent">
      {fields}
    </RecordForm>
  );
}
