"use client";

import type { FormProps } from "@/components/forms/form-props";
import { RecordForm } from "@/components/forms/record-form";
import { OrganisationFields } from "@/components/organisations/organisation-fields";
import { addOrganisationAction } from "@/lib/features/organisations/actions";

/** Records an organisation. */
export function AddOrganisationForm({ pickers, ...frame }: FormProps) {
  return (
    <RecordForm {...frame} action={addOrganisationAction} submitLabel="Add organisation">
      <OrganisationFields countries={pickers.countries} />
    </RecordForm>
  );
}
