"use client";

import { CaseNotesField, CaseworkFields, DetentionFields } from "@/components/cases/case-fields";
import { FirstFacts } from "@/components/cases/first-facts";
import { boundAction } from "@/components/forms/bound-action";
import type { FormPickers } from "@/components/forms/form-pickers";
import type { FormParts } from "@/components/forms/form-parts";
import { Form } from "@/components/forms/form-shell";
import { useFormAction } from "@/components/forms/use-form-action";
import { addCaseAction } from "@/lib/features/cases/actions";
import { saveDraftAction } from "@/lib/forms/draft-actions";
import type { FormOpening } from "@/lib/forms/form-opening";

type AddCaseFormProps = {
  opening: FormOpening;
  pickers: FormPickers;
  parts: FormParts;
  cancelHref: string;
};

/** Opens a case. */
export function AddCaseForm({ opening, pickers, parts, cancelHref }: AddCaseFormProps) {
  const { formPath, ...rest } = opening;
  const { state, action } = useFormAction(boundAction(addCaseAction, formPath));
  return (
    <Form
      {...rest}
      state={state}
      action={action}
      submitLabel="Add case"
      cancelHref={cancelHref}
      saveDraft={saveDraftAction.bind(null, formPath)}
    >
      <DetentionFields pickers={pickers} newPerson={parts.newPerson} />
      <FirstFacts pickers={pickers} />
      <CaseworkFields pickers={pickers} />
      {parts.citations}
      <CaseNotesField />
    </Form>
  );
}
