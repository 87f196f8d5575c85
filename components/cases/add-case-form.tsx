"use client";

import { CaseworkFields, DetentionFields } from "@/components/cases/case-fields";
import { FirstFacts } from "@/components/cases/first-facts";
import type { FormPropsWithParts } from "@/components/forms/form-props";
import { InternalNotesField } from "@/components/forms/internal-notes-field";
import { RecordForm } from "@/components/forms/record-form";
import { addCaseAction } from "@/lib/features/cases/actions";

type AddCaseFormProps = FormPropsWithParts & { silenceDefault: number };

/** Opens a case. */
export function AddCaseForm({ pickers, parts, silenceDefault, ...frame }: AddCaseFormProps) {
  return (
    <RecordForm {...frame} action={addCaseAction} submitLabel="Add case">
      <DetentionFields pickers={pickers} newPerson={parts.newPerson} />
      <FirstFacts pickers={pickers} />
      <CaseworkFields pickers={pickers} silenceDefault={silenceDefault} />
      {parts.citations}
      <InternalNotesField />
    </RecordForm>
  );
}
