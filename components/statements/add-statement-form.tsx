"use client";

import type { ReactNode } from "react";

import type { FormPropsWithParts } from "@/components/forms/form-props";
import { InternalNotesField } from "@/components/forms/internal-notes-field";
import { RecordForm } from "@/components/forms/record-form";
import { StatementFields } from "@/components/statements/statement-fields";
import { addStatementAction } from "@/lib/features/statements/actions";
import type { FormAction } from "@/lib/forms/form-state";

type AddStatementFormProps = FormPropsWithParts & {
  /** What is done instead of adding the statement alone. */
  action?: FormAction;
  /** Fields that this other action needs. */
  lead?: ReactNode;
};

/** Records what somebody said. */
export function AddStatementForm(props: AddStatementFormProps) {
  const { pickers, parts, action = addStatementAction, lead, ...frame } = props;
  return (
    <RecordForm {...frame} action={action} submitLabel="Add statement">
      {lead}
      <StatementFields pickers={pickers} parts={parts} />
      {parts.citations}
      {parts.followUp}
      <InternalNotesField />
    </RecordForm>
  );
}
