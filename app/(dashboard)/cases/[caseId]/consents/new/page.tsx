import type { Metadata } from "next";

import { CaseFactPage } from "@/app/(dashboard)/cases/[caseId]/case-fact-page";
import { ConsentForm } from "@/components/consents/consent-form";

export const metadata: Metadata = { title: "Record a consent" };

export default function AddConsentPage({ params }: PageProps<"/cases/[caseId]/consents/new">) {
  return (
    <CaseFactPage
      params={params}
      path="consents/new"
      part={{ path: "consents", label: "Consents" }}
      title="Record a consent"
      form={({ opening, cancelHref }) => <ConsentForm opening={opening} cancelHref={cancelHref} />}
    />
  );
}
