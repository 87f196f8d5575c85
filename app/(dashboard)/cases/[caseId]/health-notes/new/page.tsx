import type { Metadata } from "next";

import { CaseFactPage } from "@/app/(dashboard)/cases/[caseId]/case-fact-page";
import { RecordFactForm } from "@/components/cases/record-fact-form";

export const metadata: Metadata = { title: "Record a health note" };

export default function RecordHealthNotePage({
  params,
}: PageProps<"/cases/[caseId]/health-notes/new">) {
  return (
    <CaseFactPage
      params={params}
      path="health-notes/new"
      title="Record a health note"
      form={(props) => <RecordFactForm {...props} kind="health_note" />}
    />
  );
}
