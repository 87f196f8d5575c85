"use client";

import type { FormPropsWithParts } from "@/components/forms/form-props";
import { InternalNotesField } from "@/components/forms/internal-notes-field";
import { RecordForm } from "@/components/forms/record-form";
import { StatementFields } from "@/components/statements/statement-fields";
import { addStatementAction } from "@/lib/features/statements/actions";

/** Records what somebody said. */
export function AddStatementForm({ pickers, parts, ...frame }: FormPropsWithParts) {
  return (
    <RecordForm {...frame} action={addStatementAction} submitLabel="Add statement">
      <StatementFields pickers={pickers} parts={parts} />
      {parts.citations}
      {parts.followUp}
      <InternalNotesField />
    </RecordForm>
  );
}
