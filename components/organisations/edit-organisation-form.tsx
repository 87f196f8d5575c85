"use client";

import type { FormProps } from "@/components/forms/form-props";
import { RecordForm } from "@/components/forms/record-form";
import { OrganisationFields } from "@/components/organisations/organisation-fields";
import { editOrganisationAction } from "@/lib/features/organisations/actions";

/** Changes an organisation. */
export function EditOrganisationForm({ pickers, ...frame }: FormProps & { version: number }) {
  return (
    <RecordForm {...frame} action={editOrganisationAction} submitLabel="Save organisation">
      <OrganisationFields countries={pickers.countries} />
    </RecordForm>
  );
}
