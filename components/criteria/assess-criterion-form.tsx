"use client";

import type { FormPropsWithParts } from "@/components/forms/form-props";
import { HiddenField } from "@/components/forms/hidden-field";
import { RadioGroup } from "@/components/forms/radio-group";
import { RecordForm } from "@/components/forms/record-form";
import { TextArea } from "@/components/forms/text-area";
import { recordCriterionAction } from "@/lib/features/criteria/actions";
import { ASSESSMENT_HINTS, ASSESSMENT_LABELS } from "@/lib/features/criteria/labels";
import { choicesOf } from "@/lib/forms/choices";

/** `version` is that of the finding on file; none where the factor has none. */
type AssessCriterionFormProps = FormPropsWithParts & { version?: number };

const CHOICES = choicesOf(ASSESSMENT_LABELS, ASSESSMENT_HINTS);

/** Says what the evidence on file says of one factor, or changes what was said. */
export function AssessCriterionForm({ parts, version, ...frame }: AssessCriterionFormProps) {
  return (
    <RecordForm
      opening={frame.opening}
      cancelHref={frame.cancelHref}
      action={recordCriterionAction}
      submitLabel="Save finding"
      {...(version === undefined ? {} : { version })}
    >
      <HiddenField name="caseId" />
      <HiddenField name="framework" />
      <HiddenField name="factor" />
      <RadioGroup name="assessment" label="What does the evidence on file say?" choices={CHOICES} />
      <TextArea
        name="reasoning"
        label="Reasoning"
        hint="How the sources bear on this factor, and what speaks against it."
        optional
        rows={4}
      />
      {parts.citations}
    </RecordForm>
  );
}
