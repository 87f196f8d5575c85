import type { Metadata } from "next";
import { redirect } from "next/navigation";

import { CaseFormPage } from "@/app/(dashboard)/cases/[caseId]/case-form-page";
import { ConsentFacts } from "@/components/consents/consent-facts";
import { WithdrawConsentForm } from "@/components/consents/withdraw-consent-form";
import { SentExports } from "@/components/exports/sent-exports";
import { canChange } from "@/lib/auth/permissions";
import { requireActor } from "@/lib/auth/session";
import { getCaseName } from "@/lib/features/cases/queries";
import { getConsent } from "@/lib/features/consents/queries/get-consent";
import { listExportsSent } from "@/lib/features/exports/queries/list-exports";
import { orNotFound } from "@/lib/http/or-not-found";

export const metadata: Metadata = { title: "Withdraw a consent" };

export default async function WithdrawConsentPage({
  params,
}: PageProps<"/cases/[caseId]/consents/[consentId]/withdraw">) {
  const actor = await requireActor();
  const { caseId, consentId: id } = await params;
  const { createdById } = await orNotFound(getCaseName(actor, { id: caseId }));
  const { consent } = await orNotFound(getConsent(actor, { caseId, id }));
  if (consent.state === "withdrawn") redirect(`/cases/${caseId}/consents/${id}`);
  const sent = await orNotFound(listExportsSent(actor, { caseId, consentId: id }));
  return (
    <CaseFormPage
      caseId={caseId}
      path={`consents/${id}/withdraw`}
      part={{ path: "consents", label: "Consents" }}
      title="Withdraw consent"
      allowed={canChange(actor, "case:edit", createdById)}
      initialValues={{ caseId, id }}
      form={({ opening, cancelHref }) => (
        <div className="grid max-w-4xl gap-10">
          <ConsentFacts consent={consent} />
          <WithdrawConsentForm opening={opening} cancelHref={cancelHref} />
          <SentExports caseId={caseId} {...sent} />
        </div>
      )}
    />
  );
}
