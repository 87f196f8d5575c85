"use client";

import { CommitmentFields } from "@/components/commitments/commitment-fields";
import type { FormPropsWithParts } from "@/components/forms/form-props";
import { RecordForm } from "@/components/forms/record-form";
import { editCommitmentAction } from "@/lib/features/commitments/actions";
import type { Promisers } from "@/lib/features/commitments/types";

type EditCommitmentFormProps = FormPropsWithParts & { promisers: Promisers; version: number };

/** Changes what is recorded of a promise. */
export function EditCommitmentForm(props: EditCommitmentFormProps) {
  const { opening, cancelHref, version, parts, promisers } = props;
  return (
    <RecordForm
      opening={opening}
      cancelHref={cancelHref}
      version={version}
      action={editCommitmentAction}
      submitLabel="Save commitment"
    >
      <CommitmentFields promisers={promisers} />
      {parts.citations}
    </RecordForm>
  );
}
