"use client";

import { boundAction } from "@/components/forms/bound-action";
import type { FormPickers } from "@/components/forms/form-pickers";
import type { FormParts } from "@/components/forms/form-parts";
import { Form } from "@/components/forms/form-shell";
import { TextArea } from "@/components/forms/text-area";
import { useFormAction } from "@/components/forms/use-form-action";
import { StatementFields } from "@/components/statements/statement-fields";
import { addStatementAction } from "@/lib/features/statements/actions";
import { saveDraftAction } from "@/lib/forms/draft-actions";
import type { FormOpening } from "@/lib/forms/form-opening";

type AddStatementFormProps = {
  opening: FormOpening;
  pickers: FormPickers;
  parts: FormParts;
  cancelHref: string;
};

/** Records what somebody said. */
export function AddStatementForm({ opening, pickers, parts, cancelHref }: AddStatementFormProps) {
  const { formPath, ...rest } = opening;
  const { state, action } = useFormAction(boundAction(addStatementAction, formPath));
  return (
    <Form
      {...rest}
      state={state}
      action={action}
      submitLabel="Add statement"
      cancelHref={cancelHref}
      saveDraft={saveDraftAction.bind(null, formPath)}
    >
      <StatementFields pickers={pickers} parts={parts} />
      {parts.citations}
      {parts.followUp}
      <TextArea
        name="internalNotes"
        label="Internal notes"
        hint="Left out of exports unless you ask for them."
        optional
        rows={3}
      />
    </Form>
  );
}
