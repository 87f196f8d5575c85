import type { Metadata } from "next";

import { CaseFactPage } from "@/app/(dashboard)/cases/[caseId]/case-fact-page";
import { RecordFactForm } from "@/components/cases/record-fact-form";

export const metadata: Metadata = { title: "Record a status" };

export default function RecordStatusPage({ params }: PageProps<"/cases/[caseId]/status/new">) {
  return (
    <CaseFactPage
      params={params}
      path="status/new"
      title="Record a status"
      form={(props) => <RecordFactForm {...props} kind="status" />}
    />
  );
}
