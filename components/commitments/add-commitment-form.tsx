"use client";

import { CommitmentFields } from "@/components/commitments/commitment-fields";
import type { FormPropsWithParts } from "@/components/forms/form-props";
import { HiddenField } from "@/components/forms/hidden-field";
import { RecordForm } from "@/components/forms/record-form";
import { addCommitmentAction } from "@/lib/features/commitments/actions";
import type { Promisers } from "@/lib/features/commitments/types";

type AddCommitmentFormProps = FormPropsWithParts & { promisers: Promisers };

/** Records what was promised in a statement. */
export function AddCommitmentForm({
  opening,
  cancelHref,
  parts,
  promisers,
}: AddCommitmentFormProps) {
  return (
    <RecordForm
      opening={opening}
      cancelHref={cancelHref}
      action={addCommitmentAction}
      submitLabel="Record commitment"
    >
      <HiddenField name="statementId" />
      <CommitmentFields promisers={promisers} />
      {parts.citations}
    </RecordForm>
  );
}
