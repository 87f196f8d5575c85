import type { Metadata } from "next";

import { CaseFactPage } from "@/app/(dashboard)/cases/[caseId]/case-fact-page";
import { RecordFactForm } from "@/components/cases/record-fact-form";

export const metadata: Metadata = { title: "Close the case" };

export default function CloseCasePage({ params }: PageProps<"/cases/[caseId]/closure/new">) {
  return (
    <CaseFactPage
      params={params}
      path="closure/new"
      title="Close the case"
      permission="case:close"
      form={(props) => <RecordFactForm {...props} kind="closure" />}
    />
  );
}
