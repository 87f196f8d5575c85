import type { Metadata } from "next";

import { ContactAddition } from "@/app/(dashboard)/contacts/contact-addition";
import { requireActor } from "@/lib/auth/session";
import { getCaseName } from "@/lib/features/cases/queries";
import { NEW_CONTACT_VALUES } from "@/lib/features/contacts/form-values";
import { orNotFound } from "@/lib/http/or-not-found";

export const metadata: Metadata = { title: "Add a contact to a case" };

type Props = { params: Promise<{ caseId: string }> };

export default async function AddContactToCasePage({ params }: Props) {
  const actor = await requireActor();
  const { caseId } = await params;
  const { id, reference, person } = await orNotFound(getCaseName(actor, { id: caseId }));
  const label = `${person.fullName} (${reference})`;
  const casePath = `/cases/${id}`;
  return (
    <ContactAddition
      formPath={`${casePath}/contacts/new`}
      initialValues={{ ...NEW_CONTACT_VALUES, cases: [{ case: { id, label } }] }}
      breadcrumb={[
        { label: "Cases", href: "/cases" },
        { label: label, href: casePath },
      ]}
      cancelHref={casePath}
    />
  );
}
