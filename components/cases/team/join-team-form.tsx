"use client";

import type { Choice } from "@/components/forms/choice";
import { PlainForm } from "@/components/forms/plain-form";
import { SelectField } from "@/components/forms/select-field";
import { joinTeamAction } from "@/lib/features/cases/actions";

/** Puts one more of the staff on the team. */
export function JoinTeamForm({ caseId, staff }: { caseId: string; staff: Choice[] }) {
  return (
    <PlainForm
      action={joinTeamAction}
      fields={{ caseId }}
      submitLabel="Add to the team"
      pendingLabel="Adding…"
    >
      <SelectField
        name="userId"
        label="Add somebody"
        hint="They see the case and everything that belongs to it, restricted or not."
        emptyLabel="Choose one"
        choices={staff}
      />
    </PlainForm>
  );
}
