"use client";

import type { FormPropsWithParts } from "@/components/forms/form-props";
import { InternalNotesField } from "@/components/forms/internal-notes-field";
import { RecordForm } from "@/components/forms/record-form";
import { StatementFields } from "@/components/statements/statement-fields";
import { editStatementAction } from "@/lib/features/statements/actions";

type EditStatementFormProps = FormPropsWithParts & { version: number };

/** Changes a statement. */
export function EditStatementForm({ pickers, parts, ...frame }: EditStatementFormProps) {
  return (
    <RecordForm {...frame} action={editStatementAction} submitLabel="Save statement">
      <StatementFields pickers={pickers} parts={parts} />
      {parts.citations}
      <InternalNotesField />
    </RecordForm>
  );
}
