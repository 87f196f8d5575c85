import type { Metadata } from "next";

import { CaseFactPage } from "@/app/(dashboard)/cases/[caseId]/case-fact-page";
import { RecordFactForm } from "@/components/cases/record-fact-form";

export const metadata: Metadata = { title: "Record a determination" };

export default function RecordDeterminationPage({
  params,
}: PageProps<"/cases/[caseId]/determination/new">) {
  return (
    <CaseFactPage
      params={params}
      path="determination/new"
      title="Record a determination"
      form={(props) => <RecordFactForm {...props} kind="determination" />}
    />
  );
}
