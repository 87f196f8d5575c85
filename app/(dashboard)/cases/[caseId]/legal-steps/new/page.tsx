import type { Metadata } from "next";

import { CaseFactPage } from "@/app/(dashboard)/cases/[caseId]/case-fact-page";
import { RecordFactForm } from "@/components/cases/record-fact-form";

export const metadata: Metadata = { title: "Record a legal step" };

export default function RecordLegalStepPage({
  params,
}: PageProps<"/cases/[caseId]/legal-steps/new">) {
  return (
    <CaseFactPage
      params={params}
      path="legal-steps/new"
      title="Record a legal step"
      form={(props) => <RecordFactForm {...props} kind="legal_step" />}
    />
  );
}
