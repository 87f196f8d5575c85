"use client";

import { ContactClosingFields } from "@/components/contacts/contact-closing-fields";
import { ContactFields } from "@/components/contacts/contact-fields";
import type { ContactFormProps } from "@/components/contacts/contact-form-props";
import { RecordForm } from "@/components/forms/record-form";
import { addContactAction } from "@/lib/features/contacts/actions";

/** Records a contact, or an attempt at one. */
export function AddContactForm(props: ContactFormProps) {
  const { pickers, parts, timeZones, newPerson, ...frame } = props;
  return (
    <RecordForm {...frame} action={addContactAction} submitLabel="Add contact">
      <ContactFields pickers={pickers} timeZones={timeZones} newPerson={newPerson} />
      {parts.citations}
      {parts.followUp}
      <ContactClosingFields />
    </RecordForm>
  );
}
