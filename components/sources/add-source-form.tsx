"use client";

import { boundAction } from "@/components/forms/bound-action";
import type { FormPickers } from "@/components/forms/form-pickers";
import { Form } from "@/components/forms/form-shell";
import { useFormAction } from "@/components/forms/use-form-action";
import { SourceFields } from "@/components/sources/source-fields";
import { addSourceAction } from "@/lib/features/sources/actions";
import { saveDraftAction } from "@/lib/forms/draft-actions";
import type { FormOpening } from "@/lib/forms/form-opening";

type AddSourceFormProps = { opening: FormOpening; pickers: FormPickers; cancelHref: string };

/** Records where something can be read or heard. */
export function AddSourceForm({ opening, pickers, cancelHref }: AddSourceFormProps) {
  const { formPath, ...rest } = opening;
  const { state, action } = useFormAction(boundAction(addSourceAction, formPath));
  return (
    <Form
      {...rest}
      state={state}
      action={action}
      submitLabel="Add source"
      cancelHref={cancelHref}
      saveDraft={saveDraftAction.bind(null, formPath)}
    >
      <SourceFields pickers={pickers} />
    </Form>
  );
}
