import type { Metadata } from "next";

import { ContactAddition } from "@/app/(dashboard)/contacts/contact-addition";
import { requireActor } from "@/lib/auth/session";
import { getCaseOption } from "@/lib/features/cases/case-options";
import { NEW_CONTACT_VALUES } from "@/lib/features/contacts/form-values";
import { orNotFound } from "@/lib/http/or-not-found";

export const metadata: Metadata = { title: "Add a contact to a case" };

type Props = { params: Promise<{ caseId: string }> };

export default async function AddContactToCasePage({ params }: Props) {
  const actor = await requireActor();
  const { caseId } = await params;
  const caseOption = await orNotFound(getCaseOption(actor, { id: caseId }));
  const casePath = `/cases/${caseId}`;
  return (
    <ContactAddition
      formPath={`${casePath}/contacts/new`}
      initialValues={{ ...NEW_CONTACT_VALUES, cases: [{ case: caseOption }] }}
      breadcrumb={[
        { label: "Cases", href: "/cases" },
        { label: caseOption.label, href: casePath },
      ]}
      cancelHref={casePath}
    />
  );
}
