import type { Metadata } from "next";

import { ContactAddition } from "@/app/(dashboard)/contacts/contact-addition";
import { offeredTo } from "@/app/(dashboard)/cases/[caseId]/offered-to";
import { requireActor } from "@/lib/auth/session";
import { getCaseName } from "@/lib/features/cases/queries";
import { caseLabel } from "@/lib/features/cases/rules/case-label";
import { NEW_CONTACT_VALUES } from "@/lib/features/contacts/form-values";
import { CONTACT_MEDIUM_LABELS } from "@/lib/features/contacts/labels";
import { getOfficeToAsk } from "@/lib/features/coverage/queries/get-office";
import { orNotFound } from "@/lib/http/or-not-found";
import { firstValues, type SearchParams } from "@/lib/http/search-params";

export const metadata: Metadata = { title: "Add a contact to a case" };

type Props = { params: Promise<{ caseId: string }>; searchParams: SearchParams };

export default async function AddContactToCasePage({ params, searchParams }: Props) {
  const actor = await requireActor();
  const { caseId } = await params;
  const { medium = "", organisation, position } = firstValues(await searchParams);
  const known = Object.hasOwn(CONTACT_MEDIUM_LABELS, medium);
  const { id, reference, person } = await orNotFound(getCaseName(actor, { id: caseId }));
  const asked = await getOfficeToAsk(actor, { organisation, position });
  const query = new URLSearchParams({
    ...(known && { medium }),
    ...(asked && organisation && { organisation }),
    ...(asked && position && { position }),
  }).toString();
  const label = caseLabel(person.fullName, reference);
  const casePath = `/cases/${id}`;
  return (
    <ContactAddition
      caseOffered={await offeredTo(actor, caseId)}
      formPath={`${casePath}/contacts/new${query ? `?${query}` : ""}`}
      initialValues={{
        ...{ ...NEW_CONTACT_VALUES, cases: [{ case: { id, label } }] },
        ...(known ? { medium } : {}),
        ...(asked ? { participants: [asked] } : {}),
      }}
      breadcrumb={[
        { label: "Cases", href: "/cases" },
        { label: label, href: casePath },
      ]}
      cancelHref={casePath}
    />
  );
}
