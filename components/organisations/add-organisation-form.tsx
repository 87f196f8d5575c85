"use client";

import { boundAction } from "@/components/forms/bound-action";
import type { Choice } from "@/components/forms/choice";
import { Form } from "@/components/forms/form-shell";
import { useFormAction } from "@/components/forms/use-form-action";
import { OrganisationFields } from "@/components/organisations/organisation-fields";
import { addOrganisationAction } from "@/lib/features/organisations/actions";
import { saveDraftAction } from "@/lib/forms/draft-actions";
import type { FormOpening } from "@/lib/forms/form-opening";

type AddOrganisationFormProps = { opening: FormOpening; countries: Choice[]; cancelHref: string };

/** Records an organisation. */
export function AddOrganisationForm({ opening, countries, cancelHref }: AddOrganisationFormProps) {
  const { formPath, ...rest } = opening;
  const { state, action } = useFormAction(boundAction(addOrganisationAction, formPath));
  return (
    <Form
      {...rest}
      state={state}
      action={action}
      submitLabel="Add organisation"
      cancelHref={cancelHref}
      saveDraft={saveDraftAction.bind(null, formPath)}
    >
      <OrganisationFields countries={countries} />
    </Form>
  );
}
