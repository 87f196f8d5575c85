"use client";

import { AddContactForm, type OtherAction } from "@/components/contacts/add-contact-form";
import type { ContactFormProps } from "@/components/contacts/contact-form-props";
import { EditContactForm } from "@/components/contacts/edit-contact-form";
import { NewPersonFields } from "@/components/people/new-person-fields";

type PageProps = Omit<ContactFormProps, "newPerson">;

/** A contact's form together with the fields of a person added in any of its rows. */
export function AddContact(props: PageProps & OtherAction) {
  return <AddContactForm {...props} newPerson={newPersonOf(props)} />;
}

/** The same for a contact on record. */
export function EditContact(props: PageProps & { version: number }) {
  return <EditContactForm {...props} newPerson={newPersonOf(props)} />;
}

function newPersonOf({ pickers }: PageProps) {
  return function newPerson(prefix: string) {
    return <NewPersonFields prefix={prefix} pickers={pickers} />;
  };
}
