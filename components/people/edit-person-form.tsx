"use client";

import { boundAction } from "@/components/forms/bound-action";
import type { FormPickers } from "@/components/forms/form-pickers";
import { Form } from "@/components/forms/form-shell";
import { HiddenField } from "@/components/forms/hidden-field";
import { useFormAction } from "@/components/forms/use-form-action";
import { PersonFields } from "@/components/people/person-fields";
import { editPersonAction } from "@/lib/features/people/actions";
import { saveDraftAction } from "@/lib/forms/draft-actions";
import type { FormOpening } from "@/lib/forms/form-opening";

type EditPersonFormProps = {
  opening: FormOpening;
  pickers: FormPickers;
  cancelHref: string;
  version: number;
};

/** Changes a person and their offices. */
export function EditPersonForm({ opening, pickers, cancelHref, version }: EditPersonFormProps) {
  const { formPath, ...rest } = opening;
  const { state, action } = useFormAction(boundAction(editPersonAction, formPath));
  return (
    <Form
      {...rest}
      state={state}
      action={action}
      version={version}
      submitLabel="Save person"
      cancelHref={cancelHref}
      saveDraft={saveDraftAction.bind(null, formPath)}
    >
      <HiddenField name="id" />
      <PersonFields pickers={pickers} />
    </Form>
  );
}
