import type { Metadata } from "next";

import { CaseFactPage } from "@/app/(dashboard)/cases/[caseId]/case-fact-page";
import { CloseCaseForm } from "@/components/cases/close-case-form";

export const metadata: Metadata = { title: "Close the case" };

export default function CloseCasePage({ params }: PageProps<"/cases/[caseId]/closure/new">) {
  return (
    <CaseFactPage
      params={params}
      path="closure/new"
      title="Close the case"
      permission="case:close"
      form={CloseCaseForm}
    />
  );
}
