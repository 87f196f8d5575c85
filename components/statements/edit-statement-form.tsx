"use client";

import { boundAction } from "@/components/forms/bound-action";
import type { FormPickers } from "@/components/forms/form-pickers";
import type { FormParts } from "@/components/forms/form-parts";
import { Form } from "@/components/forms/form-shell";
import { HiddenField } from "@/components/forms/hidden-field";
import { TextArea } from "@/components/forms/text-area";
import { useFormAction } from "@/components/forms/use-form-action";
import { StatementFields } from "@/components/statements/statement-fields";
import { editStatementAction } from "@/lib/features/statements/actions";
import { saveDraftAction } from "@/lib/forms/draft-actions";
import type { FormOpening } from "@/lib/forms/form-opening";

type EditStatementFormProps = {
  opening: FormOpening;
  pickers: FormPickers;
  parts: FormParts;
  cancelHref: string;
  version: number;
};

/** Changes a statement. */
export function EditStatementForm({
  opening,
  pickers,
  parts,
  cancelHref,
  version,
}: EditStatementFormProps) {
  const { formPath, ...rest } = opening;
  const { state, action } = useFormAction(boundAction(editStatementAction, formPath));
  return (
    <Form
      {...rest}
      state={state}
      action={action}
      version={version}
      submitLabel="Save statement"
      cancelHref={cancelHref}
      saveDraft={saveDraftAction.bind(null, formPath)}
    >
      <HiddenField name="id" />
      <StatementFields pickers={pickers} parts={parts} />
      {parts.citations}
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
