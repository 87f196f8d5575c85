import type { Metadata } from "next";

import { offeredTo } from "@/app/(dashboard)/cases/[caseId]/offered-to";
import { ConsentFacts } from "@/components/consents/consent-facts";
import { SentExports } from "@/components/exports/sent-exports";
import { PageHeader } from "@/components/layout/page-header";
import { ButtonLink } from "@/components/ui/button";
import { canChange } from "@/lib/auth/permissions";
import { requireActor } from "@/lib/auth/session";
import { getCaseName } from "@/lib/features/cases/queries";
import { caseLabel } from "@/lib/features/cases/rules/case-label";
import { getConsent } from "@/lib/features/consents/queries/get-consent";
import { listExportsSent } from "@/lib/features/exports/queries/list-exports";
import { orNotFound } from "@/lib/http/or-not-found";

export const metadata: Metadata = { title: "A consent" };

export default async function ConsentPage({
  params,
}: PageProps<"/cases/[caseId]/consents/[consentId]">) {
  const actor = await requireActor();
  const { caseId, consentId } = await params;
  const { person, reference, createdById } = await orNotFound(getCaseName(actor, { id: caseId }));
  const { consent } = await orNotFound(getConsent(actor, { caseId, id: consentId }));
  const sent = await orNotFound(listExportsSent(actor, { caseId, consentId }));
  const offered = await offeredTo(actor, caseId);
  const mayChange = canChange(offered, "case:edit", createdById) && consent.state !== "withdrawn";
  const path = `/cases/${caseId}/consents`;
  return (
    <>
      <PageHeader
        title="Consent"
        breadcrumb={[
          { label: "Cases", href: "/cases" },
          { label: caseLabel(person.fullName, reference), href: `/cases/${caseId}` },
          { label: "Consents", href: path },
        ]}
        actions={
          mayChange ? (
            <>
              <ButtonLink href={`${path}/${consentId}/edit`}>Edit</ButtonLink>
              <ButtonLink href={`${path}/${consentId}/withdraw`} variant="danger">
                Withdraw
              </ButtonLink>
            </>
          ) : null
        }
      />
      <div className="grid max-w-4xl gap-10">
        <ConsentFacts consent={consent} />
        <SentExports caseId={caseId} {...sent} />
      </div>
    </>
  );
}
