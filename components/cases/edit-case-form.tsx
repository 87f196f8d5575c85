"use client";

import { CaseworkFields, DetentionFields } from "@/components/cases/case-fields";
import { ChosenDateNotice } from "@/components/cases/chosen-date-notice";
import type { FormPropsWithParts } from "@/components/forms/form-props";
import { InternalNotesField } from "@/components/forms/internal-notes-field";
import { RecordForm } from "@/components/forms/record-form";
import { editCaseAction } from "@/lib/features/cases/actions";

type EditCaseFormProps = FormPropsWithParts & {
  version: number;
  silenceDefault: number;
  /** The date that was chosen, in words, and where; null while it is typed in this form. */
  chosenDate: { date: string; factsHref: string } | null;
};

/** Changes the facts of a case that have no date of their own. */
export function EditCaseForm(props: EditCaseFormProps) {
  const { pickers, parts, silenceDefault, chosenDate, ...frame } = props;
  return (
    <RecordForm {...frame} action={editCaseAction} submitLabel="Save case">
      <DetentionFields
        pickers={pickers}
        newPerson={parts.newPerson}
        {...(chosenDate ? { detainedOn: <ChosenDateNotice {...chosenDate} /> } : {})}
      />
      <CaseworkFields pickers={pickers} silenceDefault={silenceDefault} />
      {parts.citations}
      <InternalNotesField />
    </RecordForm>
  );
}
