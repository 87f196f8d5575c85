import type { Metadata } from "next";
import { redirect } from "next/navigation";

import { CaseFormPage } from "@/app/(dashboard)/cases/[caseId]/case-form-page";
import { ConsentForm } from "@/components/consents/consent-form";
import { canChange } from "@/lib/auth/permissions";
import { requireActor } from "@/lib/auth/session";
import { getCaseName } from "@/lib/features/cases/queries";
import { getConsent } from "@/lib/features/consents/queries/get-consent";
import { orNotFound } from "@/lib/http/or-not-found";

export const metadata: Metadata = { title: "Edit a consent" };

export default async function EditConsentPage({
  params,
}: PageProps<"/cases/[caseId]/consents/[consentId]/edit">) {
  const actor = await requireActor();
  const { caseId, consentId } = await params;
  const { createdById } = await orNotFound(getCaseName(actor, { id: caseId }));
  const found = await orNotFound(getConsent(actor, { caseId, id: consentId }));
  if (found.consent.state === "withdrawn") redirect(`/cases/${caseId}/consents/${consentId}`);
  return (
    <CaseFormPage
      caseId={caseId}
      path={`consents/${consentId}/edit`}
      part={{ path: "consents", label: "Consents" }}
      title="Edit consent"
      allowed={canChange(actor, "case:edit", createdById)}
      initialValues={found.values}
      form={({ opening, cancelHref }) => (
        <ConsentForm opening={opening} cancelHref={cancelHref} version={found.version} />
      )}
    />
  );
}
