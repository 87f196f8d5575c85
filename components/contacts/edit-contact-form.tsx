"use client";

import { ContactClosingFields } from "@/components/contacts/contact-closing-fields";
import { ContactFields } from "@/components/contacts/contact-fields";
import type { ContactFormProps } from "@/components/contacts/contact-form-props";
import { RecordForm } from "@/components/forms/record-form";
import { editContactAction } from "@/lib/features/contacts/actions";

/** Changes a contact. */
export function EditContactForm(props: ContactFormProps & { version: number }) {
  const { pickers, parts, timeZones, newPerson, ...frame } = props;
  return (
    <RecordForm {...frame} action={editContactAction} submitLabel="Save contact">
      <ContactFields pickers={pickers} timeZones={timeZones} newPerson={newPerson} />
      {parts.citations}
      <ContactClosingFields />
    </RecordForm>
  );
}
