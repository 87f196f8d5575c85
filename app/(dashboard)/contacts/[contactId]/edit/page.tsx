import type { Metadata } from "next";

import { EditContact } from "@/app/(dashboard)/contacts/contact-forms";
import { formParts } from "@/app/(dashboard)/form-parts";
import { formPickers } from "@/app/(dashboard)/form-pickers";
import { PageHeader } from "@/components/layout/page-header";
import { EmptyState } from "@/components/ui/empty-state";
import { canChange } from "@/lib/auth/permissions";
import { requireActor } from "@/lib/auth/session";
import { getContactForm } from "@/lib/features/contacts/queries";
import { openForm } from "@/lib/forms/open-form";
import { orNotFound } from "@/lib/http/or-not-found";
import { timeZoneOptions } from "@/lib/places/time-zones";

export const metadata: Metadata = { title: "Edit a contact" };

type Props = { params: Promise<{ contactId: string }> };

export default async function EditContactPage({ params }: Props) {
  const actor = await requireActor();
  const { contactId: id } = await params;
  const contact = await orNotFound(getContactForm(actor, { id }));
  const path = `/contacts/${id}`;
  const breadcrumb = [
    { label: "Contacts", href: "/contacts" },
    { label: "Contact", href: path },
  ];
  const header = <PageHeader title="Edit contact" breadcrumb={breadcrumb} />;
  if (!canChange(actor, "contact:edit", contact.createdById)) {
    return (
      <>
        {header}
        <EmptyState title="Your role does not allow changing this contact.">
          Ask an editor, or whoever added it.
        </EmptyState>
      </>
    );
  }
  const [opening, pickers] = await Promise.all([
    openForm(actor, `${path}/edit`, contact.values),
    formPickers(actor),
  ]);
  return (
    <>
      {header}
      <EditContact
        opening={opening}
        pickers={pickers}
        parts={formParts(pickers)}
        timeZones={timeZoneOptions(contact.timeZone)}
        cancelHref={path}
        version={contact.version}
      />
    </>
  );
}
