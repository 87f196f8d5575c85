"use client";

import { boundAction } from "@/components/forms/bound-action";
import type { FormPickers } from "@/components/forms/form-pickers";
import { Form } from "@/components/forms/form-shell";
import { useFormAction } from "@/components/forms/use-form-action";
import { PersonFields } from "@/components/people/person-fields";
import { addPersonAction } from "@/lib/features/people/actions";
import { saveDraftAction } from "@/lib/forms/draft-actions";
import type { FormOpening } from "@/lib/forms/form-opening";

type AddPersonFormProps = { opening: FormOpening; pickers: FormPickers; cancelHref: string };

/** Records a person. */
export function AddPersonForm({ opening, pickers, cancelHref }: AddPersonFormProps) {
  const { formPath, ...rest } = opening;
  const { state, action } = useFormAction(boundAction(addPersonAction, formPath));
  return (
    <Form
      {...rest}
      state={state}
      action={action}
      submitLabel="Add person"
      cancelHref={cancelHref}
      saveDraft={saveDraftAction.bind(null, formPath)}
    >
      <PersonFields pickers={pickers} />
    </Form>
  );
}
