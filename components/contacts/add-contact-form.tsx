"use client";

import { ContactClosingFields } from "@/components/contacts/contact-closing-fields";
import { ContactFields } from "@/components/contacts/contact-fields";
import type { ContactFormProps } from "@/components/contacts/contact-form-props";
import { boundAction } from "@/components/forms/bound-action";
import { Form } from "@/components/forms/form-shell";
import { useFormAction } from "@/components/forms/use-form-action";
import { addContactAction } from "@/lib/features/contacts/actions";
import { saveDraftAction } from "@/lib/forms/draft-actions";

/** Records a contact, or an attempt at one. */
export function AddContactForm(props: ContactFormProps) {
  const { opening, pickers, parts, timeZones, cancelHref, newPerson } = props;
  const { formPath, ...rest } = opening;
  const { state, action } = useFormAction(boundAction(addContactAction, formPath));
  return (
    <Form
      {...rest}
      state={state}
      action={action}
      submitLabel="Add contact"
      cancelHref={cancelHref}
      saveDraft={saveDraftAction.bind(null, formPath)}
    >
      <ContactFields pickers={pickers} timeZones={timeZones} newPerson={newPerson} />
      {parts.citations}
      {parts.followUp}
      <ContactClosingFields />
    </Form>
  );
}
