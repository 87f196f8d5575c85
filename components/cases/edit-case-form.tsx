"use client";

import { CaseNotesField, CaseworkFields, DetentionFields } from "@/components/cases/case-fields";
import { boundAction } from "@/components/forms/bound-action";
import type { FormPickers } from "@/components/forms/form-pickers";
import type { FormParts } from "@/components/forms/form-parts";
import { Form } from "@/components/forms/form-shell";
import { HiddenField } from "@/components/forms/hidden-field";
import { useFormAction } from "@/components/forms/use-form-action";
import { editCaseAction } from "@/lib/features/cases/actions";
import { saveDraftAction } from "@/lib/forms/draft-actions";
import type { FormOpening } from "@/lib/forms/form-opening";

type EditCaseFormProps = {
  opening: FormOpening;
  pickers: FormPickers;
  parts: FormParts;
  cancelHref: string;
  version: number;
};

/** Changes the facts of a case that have no date of their own. */
export function EditCaseForm({ opening, pickers, parts, cancelHref, version }: EditCaseFormProps) {
  const { formPath, ...rest } = opening;
  const { state, action } = useFormAction(boundAction(editCaseAction, formPath));
  return (
    <Form
      {...rest}
      state={state}
      action={action}
      version={version}
      submitLabel="Save case"
      cancelHref={cancelHref}
      saveDraft={saveDraftAction.bind(null, formPath)}
    >
      <HiddenField name="id" />
      <DetentionFields pickers={pickers} newPerson={parts.newPerson} />
      <CaseworkFields pickers={pickers} />
      {parts.citations}
      <CaseNotesField />
    </Form>
  );
}
