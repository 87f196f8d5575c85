import type { Metadata } from "next";

import { CaseFactPage } from "@/app/(dashboard)/cases/[caseId]/case-fact-page";
import { RecordFactForm } from "@/components/cases/record-fact-form";

export const metadata: Metadata = { title: "Record another date of detention" };

export default function RecordDetentionDatePage({
  params,
}: PageProps<"/cases/[caseId]/detention-dates/new">) {
  return (
    <CaseFactPage
      params={params}
      path="detention-dates/new"
      title="Record another date of detention"
      form={(props) => <RecordFactForm {...props} kind="detention_date" />}
    />
  );
}
