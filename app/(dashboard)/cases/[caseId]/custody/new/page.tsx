import type { Metadata } from "next";

import { CaseFactPage } from "@/app/(dashboard)/cases/[caseId]/case-fact-page";
import { RecordCustodyForm } from "@/components/cases/record-custody-form";

export const metadata: Metadata = { title: "Record a place of custody" };

export default function RecordCustodyPage({ params }: PageProps<"/cases/[caseId]/custody/new">) {
  return (
    <CaseFactPage
      params={params}
      path="custody/new"
      title="Record a place of custody"
      form={RecordCustodyForm}
    />
  );
}
