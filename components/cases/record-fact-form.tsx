"use client";

import { FACT_FORMS } from "@/components/cases/fact-forms";
import { FactForm } from "@/components/cases/fact-form";
import type { FormPropsWithParts } from "@/components/forms/form-props";
import type { CaseFactKind } from "@/lib/db/generated/enums";

type RecordFactFormProps = FormPropsWithParts & { kind: CaseFactKind };

/** Records a dated fact of a case, with what it rests on. */
export function RecordFactForm({ kind, ...props }: RecordFactFormProps) {
  const form = FACT_FORMS[kind];
  if (!form) return null;
  return (
    <FactForm {...props} action={form.record.action} submitLabel={form.record.label}>
      <form.Fields pickers={props.pickers} />
      {props.parts.citations}
    </FactForm>
  );
}
