"use client";

import { boundAction } from "@/components/forms/bound-action";
import type { Choice } from "@/components/forms/choice";
import { Form } from "@/components/forms/form-shell";
import { HiddenField } from "@/components/forms/hidden-field";
import { useFormAction } from "@/components/forms/use-form-action";
import { OrganisationFields } from "@/components/organisations/organisation-fields";
import { editOrganisationAction } from "@/lib/features/organisations/actions";
import { saveDraftAction } from "@/lib/forms/draft-actions";
import type { FormOpening } from "@/lib/forms/form-opening";

type EditOrganisationFormProps = {
  opening: FormOpening;
  countries: Choice[];
  cancelHref: string;
  version: number;
};

/** Changes an organisation. */
export function EditOrganisationForm(props: EditOrganisationFormProps) {
  const { opening, countries, cancelHref, version } = props;
  const { formPath, ...rest } = opening;
  const { state, action } = useFormAction(boundAction(editOrganisationAction, formPath));
  return (
    <Form
      {...rest}
      state={state}
      action={action}
      version={version}
      submitLabel="Save organisation"
      cancelHref={cancelHref}
      saveDraft={saveDraftAction.bind(null, formPath)}
    >
      <HiddenField name="id" />
      <OrganisationFields countries={countries} />
    </Form>
  );
}
