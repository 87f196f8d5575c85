"use client";

import type { ReactNode } from "react";

import { ContactClosingFields } from "@/components/contacts/contact-closing-fields";
import { ContactFields } from "@/components/contacts/contact-fields";
import type { ContactFormProps } from "@/components/contacts/contact-form-props";
import { RecordForm } from "@/components/forms/record-form";
import { addContactAction } from "@/lib/features/contacts/actions";
import type { FormAction } from "@/lib/forms/form-state";

export type OtherAction = {
  /** What is done instead of adding the contact alone. */
  action?: FormAction;
  /** Fields that this other action needs. */
  lead?: ReactNode;
};

/** Records a contact, or an attempt at one. */
export function AddContactForm(props: ContactFormProps & OtherAction) {
  const { pickers, parts, timeZones, newPerson, action = addContactAction, lead, ...frame } = props;
  return (
    <RecordForm {...frame} action={action} submitLabel="Add contact">
      {lead}
      <ContactFields pickers={pickers} timeZones={timeZones} newPerson={newPerson} />
      {parts.citations}
      {parts.followUp}
      <ContactClosingFields />
    </RecordForm>
  );
}
