"use client";

import { ContactClosingFields } from "@/components/contacts/contact-closing-fields";
import { ContactFields } from "@/components/contacts/contact-fields";
import type { ContactFormProps } from "@/components/contacts/contact-form-props";
import { boundAction } from "@/components/forms/bound-action";
import { Form } from "@/components/forms/form-shell";
import { HiddenField } from "@/components/forms/hidden-field";
import { useFormAction } from "@/components/forms/use-form-action";
import { editContactAction } from "@/lib/features/contacts/actions";
import { saveDraftAction } from "@/lib/forms/draft-actions";

/** Changes a contact. */
export function EditContactForm(props: ContactFormProps & { version: number }) {
  const { opening, pickers, parts, timeZones, cancelHref, newPerson, version } = props;
  const { formPath, ...rest } = opening;
  const { state, action } = useFormAction(boundAction(editContactAction, formPath));
  return (
    <Form
      {...rest}
      state={state}
      action={action}
      version={version}
      submitLabel="Save contact"
      cancelHref={cancelHref}
      saveDraft={saveDraftAction.bind(null, formPath)}
    >
      <HiddenField name="id" />
      <ContactFields pickers={pickers} timeZones={timeZones} newPerson={newPerson} />
      {parts.citations}
      <ContactClosingFields />
    </Form>
  );
}
