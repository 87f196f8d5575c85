"use client";

import type { ReactNode } from "react";

import { boundAction } from "@/components/forms/bound-action";
import type { FormPickers } from "@/components/forms/form-pickers";
import type { FormParts } from "@/components/forms/form-parts";
import { Form } from "@/components/forms/form-shell";
import { HiddenField } from "@/components/forms/hidden-field";
import { useFormAction, type FormAction } from "@/components/forms/use-form-action";
import { saveDraftAction } from "@/lib/forms/draft-actions";
import type { FormOpening } from "@/lib/forms/form-opening";

/** What a page hands to every form that adds a fact to a case. */
export type FactFormProps = {
  opening: FormOpening;
  pickers: FormPickers;
  parts: FormParts;
  cancelHref: string;
};

type FactShellProps = FactFormProps & {
  action: (formPath: string, ...rest: Parameters<FormAction>) => ReturnType<FormAction>;
  submitLabel: string;
  children: ReactNode;
};

/** The frame of a form about one case, opened from that case's page. */
export function FactForm({
  opening,
  cancelHref,
  action: serverAction,
  submitLabel,
  children,
}: FactShellProps) {
  const { formPath, ...rest } = opening;
  const { state, action } = useFormAction(boundAction(serverAction, formPath));
  return (
    <Form
      {...rest}
      state={state}
      action={action}
      submitLabel={submitLabel}
      cancelHref={cancelHref}
      saveDraft={saveDraftAction.bind(null, formPath)}
    >
      <HiddenField name="caseId" />
      {children}
    </Form>
  );
}
