import type { Metadata } from "next";

import { offeredOn, refusalOn } from "@/app/(dashboard)/offered-on";
import { EditContact } from "@/app/(dashboard)/contacts/contact-forms";
import { FormPage } from "@/app/(dashboard)/form-page";
import { formParts } from "@/app/(dashboard)/form-parts";
import { canChange } from "@/lib/auth/permissions";
import { requireActor } from "@/lib/auth/session";
import { getContactForm } from "@/lib/features/contacts/queries";
import { orNotFound } from "@/lib/http/or-not-found";
import { timeZoneOptions } from "@/lib/places/time-zones";

export const metadata: Metadata = { title: "Edit a contact" };

export default async function EditContactPage({ params }: PageProps<"/contacts/[contactId]/edit">) {
  const actor = await requireActor();
  const { contactId: id } = await params;
  const { version, createdById, values, timeZone } = await orNotFound(
    getContactForm(actor, { id }),
  );
  const offered = await offeredOn(actor, (reader) => getContactForm(reader, { id }));
  const path = `/contacts/${id}`;
  return (
    <FormPage
      title="Edit contact"
      breadcrumb={[
        { label: "Contacts", href: "/contacts" },
        { label: "Contact", href: path },
      ]}
      formPath={`${path}/edit`}
      cancelHref={path}
      allowed={canChange(offered, "contact:edit", createdById)}
      refusal={refusalOn(actor, offered, {
        title: "Your role does not allow changing this contact.",
        advice: "Ask an editor, or whoever added it.",
      })}
      initialValues={values}
      form={(props) => (
        <EditContact
          {...props}
          parts={formParts(props.pickers)}
          timeZones={timeZoneOptions(timeZone)}
          version={version}
        />
      )}
    />
  );
}
