import type { Metadata } from "next";

import { CaseFactPage } from "@/app/(dashboard)/cases/[caseId]/case-fact-page";
import { RecordDeterminationForm } from "@/components/cases/record-determination-form";

export const metadata: Metadata = { title: "Record a determination" };

export default function RecordDeterminationPage({
  params,
}: PageProps<"/cases/[caseId]/determination/new">) {
  return (
    <CaseFactPage
      params={params}
      path="determination/new"
      title="Record a determination"
      form={RecordDeterminationForm}
    />
  );
}
