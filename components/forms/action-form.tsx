"use client";

import type { ReactNode } from "react";

import { FormMessages } from "@/components/forms/form-messages";
import { SubmitButton } from "@/components/forms/submit-button";
import { useFormAction } from "@/components/forms/use-form-action";
import type { ButtonVariant } from "@/components/ui/button";
import type { FormAction } from "@/lib/forms/form-state";

type ActionFormProps = {
  action: FormAction;
  /** Hidden fields, such as the record's id. */
  fields: Record<string, string>;
  label: ReactNode;
  pendingLabel?: string;
  variant?: ButtonVariant;
};

/** One button that does one thing to a record. A refusal is said beside it. */
export function ActionForm({
  action: serverAction,
  fields,
  label,
  pendingLabel,
  variant = "secondary",
}: ActionFormProps) {
  const { state, action } = useFormAction(serverAction);
  return (
    <form action={action} data-leave="always">
      {Object.entries(fields).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <FormMessages state={state} />
      <SubmitButton variant={variant} {...(pendingLabel ? { pendingLabel } : {})}>
        {label}
      </SubmitButton>
    </form>
  );
}
