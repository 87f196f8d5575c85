import type { Metadata } from "next";

import { CaseFactPage } from "@/app/(dashboard)/cases/[caseId]/case-fact-page";
import { RecordFactForm } from "@/components/cases/record-fact-form";

export const metadata: Metadata = { title: "Record a place of custody" };

export default function RecordCustodyPage({ params }: PageProps<"/cases/[caseId]/custody/new">) {
  return (
    <CaseFactPage
      params={params}
      path="custody/new"
      title="Record a place of custody"
      form={(props) => <RecordFactForm {...props} kind="custody" />}
    />
  );
}
