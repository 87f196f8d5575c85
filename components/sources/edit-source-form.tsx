"use client";

import { boundAction } from "@/components/forms/bound-action";
import type { FormPickers } from "@/components/forms/form-pickers";
import { Form } from "@/components/forms/form-shell";
import { HiddenField } from "@/components/forms/hidden-field";
import { useFormAction } from "@/components/forms/use-form-action";
import { SourceFields } from "@/components/sources/source-fields";
import { editSourceAction } from "@/lib/features/sources/actions";
import { saveDraftAction } from "@/lib/forms/draft-actions";
import type { FormOpening } from "@/lib/forms/form-opening";

type EditSourceFormProps = {
  opening: FormOpening;
  pickers: FormPickers;
  cancelHref: string;
  version: number;
};

/** Changes a source. */
export function EditSourceForm({ opening, pickers, cancelHref, version }: EditSourceFormProps) {
  const { formPath, ...rest } = opening;
  const { state, action } = useFormAction(boundAction(editSourceAction, formPath));
  return (
    <Form
      {...rest}
      state={state}
      action={action}
      version={version}
      submitLabel="Save source"
      cancelHref={cancelHref}
      saveDraft={saveDraftAction.bind(null, formPath)}
    >
      <HiddenField name="id" />
      <SourceFields pickers={pickers} />
    </Form>
  );
}
