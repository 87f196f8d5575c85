"use client";

import type { ReactNode } from "react";

import type { FormPropsWithParts } from "@/components/forms/form-props";
import { HiddenField } from "@/components/forms/hidden-field";
import { RecordForm } from "@/components/forms/record-form";
import type { FormAction } from "@/lib/forms/form-state";

type FactFormProps = FormPropsWithParts & {
  action: FormAction;
  submitLabel: string;
  children: ReactNode;
};

/** The frame of a form about one case, opened from that case's page. */
export function FactForm({ opening, cancelHref, action, submitLabel, children }: FactFormProps) {
  return (
    <RecordForm opening={opening} cancelHref={cancelHref} action={action} submitLabel={submitLabel}>
      <HiddenField name="caseId" />
      {children}
    </RecordForm>
  );
}
