"use client";

import { FACT_FORMS } from "@/components/cases/fact-forms";
import type { FormPropsWithParts } from "@/components/forms/form-props";
import { RecordForm } from "@/components/forms/record-form";
import type { CaseFactKind } from "@/lib/db/generated/enums";

type CorrectFactFormProps = FormPropsWithParts & { kind: CaseFactKind; version: number };

/** Corrects a dated fact of a case: the form it was recorded with, filled in. */
export function CorrectFactForm({ kind, pickers, parts, ...frame }: CorrectFactFormProps) {
  const form = FACT_FORMS[kind];
  if (!form) return null;
  return (
    <RecordForm {...frame} action={form.correct} submitLabel="Save correction">
      <form.Fields pickers={pickers} />
      {parts.citations}
    </RecordForm>
  );
}
