import type { Metadata } from "next";

import { CaseFactPage } from "@/app/(dashboard)/cases/[caseId]/case-fact-page";
import { RecordFactForm } from "@/components/cases/record-fact-form";

export const metadata: Metadata = { title: "Record a deadline" };

export default function RecordDeadlinePage({ params }: PageProps<"/cases/[caseId]/deadlines/new">) {
  return (
    <CaseFactPage
      params={params}
      path="deadlines/new"
      title="Record a deadline"
      form={(props) => <RecordFactForm {...props} kind="deadline" />}
    />
  );
}
