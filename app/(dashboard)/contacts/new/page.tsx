import type { Metadata } from "next";

import { ContactAddition } from "@/app/(dashboard)/contacts/contact-addition";
import { NEW_CONTACT_VALUES } from "@/lib/features/contacts/form-values";

export const metadata: Metadata = { title: "Add a contact" };

export default function AddContactPage() {
  return (
    <ContactAddition
      formPath="/contacts/new"
      initialValues={NEW_CONTACT_VALUES}
      breadcrumb={[{ label: "Contacts", href: "/contacts" }]}
      cancelHref="/contacts"
    />
  );
}
